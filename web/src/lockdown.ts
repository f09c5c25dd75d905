// The first thing that runs: what a CSP does not forbid and this page never needs is taken away. WebRTC and WebTransport can
// reach other machines in spite of connect-src. One more fence, not the only one: a test watches the wire.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket', 'EventSource']) {
  Reflect.deleteProperty(globalThis, name);
}

interface Policies {
  trustedTypes?: { createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown };
}

/** Workers, and nothing else, may be made from an address, and only from our own: under Trusted Types this policy is asked. */
// TypeScript's library does not know Trusted Types.
(globalThis as Policies).trustedTypes?.createPolicy('default', {
  createScriptURL: url => {
    const { origin, href, pathname } = new URL(url, location.href);
    if (origin !== location.origin || !/^\/(.*\/)?(assets\/[\w.-]+|service_worker)\.js$/.test(pathname)) throw new TypeError(`${url} is no worker of this page.`);
    return href;
  },
});
