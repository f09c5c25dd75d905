// The first thing that runs: what a CSP does not forbid and this page never needs is taken away. WebRTC and WebTransport can
// reach other machines in spite of connect-src. One more fence, not the only one: a test watches the wire.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket', 'EventSource']) {
  Reflect.deleteProperty(globalThis, name);
}
