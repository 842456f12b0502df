/** A page of the site beside the app. `@root@` stands for the site's folder, which the pages of all articles share. */
export function pageShell(head: string, body: string): string {
  return (
    '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<link rel="icon" href="@root@icon.svg" type="image/svg+xml">\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
  );
}
