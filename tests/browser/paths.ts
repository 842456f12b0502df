export * from '../../src/build/paths.ts';
