/** What the measurement of the pack takes of the product; bundled as the product is. */
export { wordsIn } from '@cxboard/messages/languages';
export { packOf } from '../src/packs/pack-pages.ts';
export { print } from '../src/platform/pdf/paper.ts';
