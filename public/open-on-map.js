// A page of its own opens the map where there are scripts; the address's own wishes go along.
(() => {
  const target = new URL(document.currentScript.dataset.to, document.baseURI);
  const wishes = new URLSearchParams(location.search);
  if (wishes.has('passage')) { target.search = ''; target.hash = ''; }
  for (const [name, value] of wishes) target.searchParams.set(name, value);
  location.replace(target);
})();
