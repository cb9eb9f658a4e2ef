import { useMessages } from '../language.tsx'
import { Choice } from './Choice.tsx'
import { zoneName } from './quiet-words.ts'

type Props = { zone: string | null; onChange: (zone: string | null) => void }

/** Chooses by whose clocks it is quiet: this computer's, wherever it travels, or those of one place. */
export function ZoneChoice({ zone, onChange }: Props) {
  const words = useMessages().settings.quiet
  const { timeZone: here } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <Choice label={words.zone} value={zone ?? ''} onChange={(value) => onChange(value === '' ? null : value)}>
      <option value="">{words.zoneHere(here)}</option>
      {[...byRegion(zone)].map(([region, zones]) => (
        <optgroup key={region} label={region || words.otherZones}>
          {zones.map((each) => (
            <option key={each} value={each}>
              {zoneName(each)}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  )
}

/** Every zone that this runtime knows, and the chosen one even where it is known by another name. */
function byRegion(chosen: string | null): Map<string, string[]> {
  const all = new Set(Intl.supportedValuesOf('timeZone')).add('UTC')
  if (chosen !== null) all.add(chosen)
  const regions = new Map<string, string[]>()
  for (const zone of [...all].sort()) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : ''
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return regions
}
