import alone from './jest.config.mjs';

/** The whole suite: files of API tests share a few worlds (testing/gather.ts). One file alone runs by `jest path`. */
export default {
  ...alone,
  testMatch: [...alone.testMatch, '<rootDir>/.data/gathered/*.test.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '\\.api\\.test\\.ts$'],
};
