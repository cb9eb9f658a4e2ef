import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, EVENT_CHANNEL, REQUEST_CHANNEL } from '../shared/ipc.ts'

// Repeated, not imported: shared/ipc.ts would bring its schemas along. The types keep them equal.
const requestChannel = 'redbar:request' satisfies typeof REQUEST_CHANNEL
const eventChannel = 'redbar:event' satisfies typeof EVENT_CHANNEL

const bridge: Bridge = {
  request: (name, payload) => ipcRenderer.invoke(requestChannel, name, payload),
  subscribe(name, listener) {
    const hear = (_: unknown, told: string, event: Parameters<typeof listener>[0]) => {
      if (told === name) listener(event)
    }
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.off(eventChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
