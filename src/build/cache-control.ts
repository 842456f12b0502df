/** Vite names a file in `assets/` for its content: under one name it never changes. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** How long a file of the site may be kept without asking: for ever if its name says what is in it, else never (the ETag makes asking cheap). */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
