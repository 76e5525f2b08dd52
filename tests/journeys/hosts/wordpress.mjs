// What WordPress makes of HTML that it does not trust, written anew after what is documented of it.

/** Leaves of HTML only tags and attributes that are allowed; the text between tags stays. */
function allowed(html, tags) {
  return html.replaceAll(/<(\/?)([a-z0-9]+)([^>]*)>/gi, (_, closing, name, rest) => {
    const attributes = tags[name.toLowerCase()];
    if (!attributes) return '';
    if (closing) return `</${name}>`;
    const kept = [...rest.matchAll(/([a-z-]+)(?:=("[^"]*"|'[^']*'))?/gi)].filter(([, attribute]) => attributes.includes(attribute.toLowerCase()));
    return `<${name}${kept.map(([text]) => ` ${text}`).join('')}>`;
  });
}

/** What stays of a post by somebody who may not write any HTML they like. */
export const ofPost = (html) => allowed(html, {
  a: ['href', 'title', 'rel', 'target'],
  p: [], h2: [], h3: [], h4: [], em: [], strong: [], br: [], ul: [], ol: [], li: [], blockquote: ['cite'],
  figure: ['class'], figcaption: ['class'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'class'],
  table: ['class'], caption: [], thead: [], tbody: [], tfoot: [], tr: [], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'],
});

/** What a post shows in the place of an address whose site answers with this, and is none of those it knows. */
export function ofAnswer({ type, html }, secret) {
  if (!['rich', 'video'].includes(type)) return html;
  const frames = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];
  const left = allowed(html, { a: ['href'], blockquote: [], iframe: frames });
  const [, quotation = '', frame] = left.match(/(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s) ?? [];
  if (!frame) return '';
  const told = frame.replace(/ src="(.*?)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
  const hidden = quotation ? told.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"') : told;
  return quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
    + hidden.replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
}

/** The address that a page's head gives for what to embed, as a host finds it that has got the page. */
export const discovered = (html) =>
  html.slice(0, html.indexOf('</head>')).match(/<link[^>]*type="application\/json\+oembed"[^>]*>/)?.[0].match(/href="([^"]*)"/)[1];
