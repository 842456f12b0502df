/** So many files of the project `browser` run at a time. */
export const WORKERS = 2;
