// The page around the frame leads it, and hears of what is chosen in it.
const frame = document.querySelector('#map');
const log = document.querySelector('.log');
for (const button of document.querySelectorAll('[data-go]')) {
  button.addEventListener('click', () => frame.contentWindow.postMessage({type: 'changzhi-map:goto', v: 1, id: button.dataset.go}, '*'));
}
frame.addEventListener('changzhi-map:select', ({detail}) => { log.textContent = `${detail.kind} ${detail.id}`.trim(); });
