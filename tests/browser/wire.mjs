// What Chromium really sends, seen twice: by its own log of the network, and by sinks on loopback that every name but
// localhost leads to. Chromium's requests to its maker, which no switch ends, are told from those of the page by their
// initiator and by the site that they are kept apart for.
//
//   const wire = await openWire(folder, ['fetch.leak.test']);
//   const browser = await launch({ ...wire.launch });      // ... visit pages, then close the browser
//   wire.contacts(server.origin);                           // [] when nothing left for another origin
//
// Source:  net/log/net_log_event_type_list.h and net/dns/mapped_host_resolver.h of Chromium, for events and rules.
// Limits:  what another process sends is not seen.
import dgram from 'node:dgram';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';

const PATIENCE_MS = 20_000; // waiting ends with what is waited for

/** Sinks and the log, for one browser. `names` that are expected are told apart in the answer. */
export async function openWire(folder, names = []) {
  const log = join(folder, 'net_log.json');
  rmSync(log, { force: true });
  const sinks = await openSinks();
  // A name below localhost is looked up like any other, and leads to loopback: so the log shows look-ups, too.
  const rules = [...names.map(name => `MAP ${name} ${name}.localhost:${sinks.port}`), `MAP * elsewhere.localhost:${sinks.port}`, 'EXCLUDE localhost'];
  return {
    port: sinks.port,
    launch: { hosts: rules.join(', '), args: [`--log-net-log=${log}`] },
    /** Everything that went, or would have gone, to another origin than `own`. The browser has been closed. */
    contacts(own) {
      if (!existsSync(log)) throw new Error('Chromium wrote no log of the network.');
      const events = readLog(log);
      const browsers = browserRequests(events, own);
      return [...new Set([...requests(events, own), ...lookups(events, own, browsers), ...datagrams(events), ...sinks.received(browsers)])].sort();
    },
    /** Waits until sinks have heard of all these; what they did not hear of in time. */
    async heard(signs) {
      const isMissing = sign => !sinks.received({ hosts: new Set() }).some(one => one.includes(sign));
      for (const until = Date.now() + PATIENCE_MS; signs.some(isMissing) && Date.now() < until;) await new Promise(later => setTimeout(later, 50));
      return signs.filter(isMissing);
    },
    close: sinks.close,
  };
}

async function openSinks() {
  const heard = []; // { kind, text }
  const tcp = net.createServer(socket => {
    const one = { kind: 'tcp', text: '' };
    heard.push(one);
    socket.on('error', () => {}); // whoever hangs up was heard all the same
    socket.once('data', bytes => { one.text = bytes.toString('latin1'); socket.destroy(); });
  });
  await new Promise(ready => tcp.listen(0, '127.0.0.1', ready));
  const { port } = tcp.address();
  const udp = dgram.createSocket('udp4').on('message', bytes => heard.push({ kind: 'udp', text: `${bytes.length} bytes` }));
  await new Promise(ready => udp.bind(port, '127.0.0.1', ready));
  return {
    port,
    /** Host and TLS name are both in clear in the first bytes. */
    received: ({ hosts }) => heard
      .filter(({ kind, text }) => kind === 'udp' || ![...hosts].some(host => text.includes(host)))
      .map(({ kind, text }) => `${kind} reached a sink: ${/^host: (\S+)/im.exec(text)?.[1] ?? text.slice(0, 40)}`),
    close() {
      udp.close();
      return new Promise(done => tcp.close(done));
    },
  };
}

/** The events as { name, params, source }. */
function readLog(file) {
  const { constants, events } = parseLog(readFileSync(file, 'utf8').trimEnd());
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  return events.map(({ type, params, source }) => ({ name: names.get(type), params: params ?? {}, source: source.id }));
}

function parseLog(text) {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.replace(/,$/, '')}]}`); // of a browser that was killed
  }
}

const started = events => events.filter(({ name, params }) => name === 'URL_REQUEST_START_JOB' && params.url).map(({ params }) => params);
const isNetwork = url => /^(https?|wss?):/.test(url);
/** The navigation to our page has no initiator either, but its site is ours. */
const isBrowsers = (params, own) => params.initiator === 'not an origin' && new URL(params.url).origin !== own;

function browserRequests(events, own) {
  const mine = started(events).filter(params => isNetwork(params.url) && isBrowsers(params, own));
  return {
    hosts: new Set(mine.map(({ url }) => new URL(url).hostname)),
    sites: new Set(mine.map(({ network_isolation_key: key }) => key.split(' ')[0])),
  };
}

/** Requests to others, and any that carries something to our own server: it has nothing to be told. */
function requests(events, own) {
  return started(events).filter(params => isNetwork(params.url) && !isBrowsers(params, own))
    .filter(({ url, method }) => new URL(url).origin !== own || method !== 'GET')
    .map(({ url, method, initiator }) => `request ${method} ${new URL(url).origin} by ${initiator}`);
}

function lookups(events, own, browsers) {
  const { host } = new URL(own);
  return events.filter(({ name, params }) => name === 'HOST_RESOLVER_MANAGER_REQUEST' && params.host)
    .filter(({ params }) => !params.host.endsWith(`//${host}`) && !browsers.sites.has(params.network_anonymization_key.split(' ')[0]))
    .map(({ params }) => `look-up of ${params.host} for ${params.network_anonymization_key.split(' ')[0]}`);
}

function datagrams(events) {
  const peers = new Map();
  for (const { name, params, source } of events) if (name === 'UDP_CONNECT' && params.address) peers.set(source, params.address);
  return events.filter(({ name }) => name === 'UDP_BYTES_SENT').map(({ params, source }) => `udp to ${params.address ?? peers.get(source)}`);
}
