// A page of its own opens the map where there are scripts; the address's own wishes go along. With `data-asked` only where one of these is among them.
(() => {
  const target = new URL(document.currentScript.dataset.to, document.baseURI);
  const wishes = new URLSearchParams(location.search);
  const {asked} = document.currentScript.dataset;
  if (asked && !asked.split(' ').some((name) => wishes.has(name))) return;
  if (wishes.has('passage')) { target.search = ''; target.hash = ''; }
  for (const [name, value] of wishes) target.searchParams.set(name, value);
  location.replace(target);
})();
