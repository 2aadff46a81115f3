/** GraphQL and React look at this while they load, and do much for their own developers where it is not said. */
export const asInProduction = () => {
  process.env['NODE_ENV'] ??= 'production';
};
