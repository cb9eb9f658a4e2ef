import { app } from 'electron'
import { main as english } from '../../shared/language/en/main.ts'
import type { Languages } from '../system-ports.ts'

/** The system's languages. Those that Redbar speaks beside English are loaded when somebody reads them. */
export function systemLanguages(): Languages {
  return {
    system: () => app.getPreferredSystemLanguages(),
    load: async (language) =>
      language === 'de' ? (await import('../../shared/language/de/main.ts')).main : english,
  }
}
