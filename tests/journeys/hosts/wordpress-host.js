// What the script of WordPress does with frames of sites that it does not know, written anew after what is documented of
// it: each has a secret, which a message must name; heights are kept between 200 and 1000 pixels; a link is followed to
// the frame's own host only, and only from the frame that has the focus.
const within = (height) => (height > 1000 ? 1000 : height < 200 ? 200 : height);

addEventListener('message', ({ data, source }) => {
  if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quotation of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) quotation.style.display = 'none';
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = within(parseInt(data.value, 10));
    if (data.message !== 'link' || document.activeElement !== frame) continue;
    const [from, to] = [new URL(frame.getAttribute('src')), new URL(data.value)];
    if (/^https?:$/.test(to.protocol) && to.host === from.host) top.location.href = data.value;
  }
});

for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
  frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
}
