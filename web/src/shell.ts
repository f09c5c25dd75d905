// Works offline, and knows when a new version is there. The service worker is web/src/service_worker.ts.
export interface Shell {
  offlineReady: boolean; // all that the first session needs is on this device
  updateReady: boolean;
  useUpdate: () => void; // loads the page anew with it; only between sessions
}

/** `fresh`: everything has just been stored for the first time. */
export function startShell(changed: (shell: Shell, fresh: boolean) => void): Shell {
  const shell: Shell = { offlineReady: false, updateReady: false, useUpdate: () => undefined };
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return shell;
  const { serviceWorker } = navigator;
  shell.offlineReady = serviceWorker.controller !== null;
  let reloading = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (reloading) location.reload();
  });
  const offer = (worker: ServiceWorker): void => {
    shell.updateReady = true;
    shell.useUpdate = () => {
      reloading = true;
      worker.postMessage('use-now');
    };
    changed(shell, false);
  };
  serviceWorker.register('service_worker.js').then(registration => {
    if (registration.waiting && registration.active) offer(registration.waiting);
    // What the first session does not need comes when all else is there.
    void serviceWorker.ready.then(ready => ready.active?.postMessage('keep-rest'));
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        // The first one of all has nobody to wait for.
        if (worker.state === 'installed' && registration.active) offer(worker);
        if (worker.state === 'activated' && !shell.offlineReady) {
          shell.offlineReady = true;
          changed(shell, true);
        }
      });
    });
  }, () => undefined); // no service worker in this build, or not allowed: the page works all the same, with the network
  return shell;
}
