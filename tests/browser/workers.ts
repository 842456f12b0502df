/** So many test files run at a time, but those that have to be alone. */
export const WORKERS = 3;
