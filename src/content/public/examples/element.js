// A page that changes what the element shows and hears what the reader chooses.
const map = document.querySelector('changzhi-map');
const log = document.querySelector('.log');
for (const button of document.querySelectorAll('[data-show]')) button.addEventListener('click', () => map.setAttribute('place', button.dataset.show));
for (const name of ['place-select', 'passage-select']) map.addEventListener(name, ({detail}) => { log.textContent = `${name} ${detail.id}`; });
