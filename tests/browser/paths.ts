export * from '../../src/command/paths.ts';
