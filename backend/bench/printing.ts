/** What the measurement of the pack takes of the product; bundled as the product is. */
export { englishI18n } from '@cxboard/messages/english';
export { packOf } from '../src/packs/pack-pages.ts';
export { print } from '../src/platform/pdf/paper.ts';
