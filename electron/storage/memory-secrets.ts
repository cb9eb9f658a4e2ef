import type { SecretRead, SecretStore } from '../secret-ports.ts'

/** Secrets that live for this run only. */
export function createMemorySecrets(): SecretStore {
  const secrets = new Map<string, string>()
  return {
    async read(credentialId): Promise<SecretRead> {
      const secret = secrets.get(credentialId)
      return secret === undefined ? { kind: 'missing' } : { kind: 'found', secret }
    },
    async write(credentialId, secret) {
      secrets.set(credentialId, secret)
    },
    async remove(credentialId) {
      secrets.delete(credentialId)
    },
  }
}
