import type { EntityLabel, Sector } from '#client/generated/graphql.ts'

type MarkProps = { readonly sector: Sector | null; readonly label?: EntityLabel; readonly size?: number }

/** The mark of a partner in text: sectors differ by shape and by colour. A consortium has a second ring. */
export function Mark({ sector, label, size = 11 }: MarkProps) {
  if (label === 'Department') return <UnitMark size={size} />
  const colour = `var(--${sector && sector !== 'not_stated' ? sector : 'tie-grey'})`
  const isConsortium = label === 'Consortium'
  const r = isConsortium ? 3.6 : 5
  return (
    <svg width={size} height={size} viewBox="-7 -7 14 14" aria-hidden>
      {isConsortium && <circle r="6" fill="none" stroke={colour} strokeWidth="1.2" />}
      <SectorShape sector={sector} colour={colour} r={r} />
    </svg>
  )
}

function SectorShape({ sector, colour, r }: { sector: Sector | null; colour: string; r: number }) {
  if (sector === 'academia') return <circle r={r} fill={colour} />
  return (
    <>
      <circle r={r} fill="none" stroke={colour} strokeWidth="1.5" />
      {sector === 'industry' && <path d={`M${-r} 0A${r} ${r} 0 0 0 ${r} 0z`} fill={colour} />}
      {sector === 'community' && <circle r={r * 0.36} fill={colour} />}
      {sector === 'government' && <path d={`M${-r} 0H${r}M0 ${-r}V${r}`} stroke={colour} strokeWidth="1.3" />}
    </>
  )
}

export function UnitMark({ size = 11, selected = false }: { readonly size?: number; readonly selected?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="-7 -7 14 14" aria-hidden>
      <rect x="-5" y="-5" width="10" height="10" rx="2.6" fill={selected ? 'var(--accent)' : 'var(--dept)'} />
    </svg>
  )
}

/** The lozenge of a strategic partner: neither sector nor state. */
export function StrategicMark({ title }: { readonly title: string }) {
  return (
    <svg width="9" height="9" viewBox="-5 -5 10 10" role="img" aria-label={title}>
      <path d="M0-4.4 4.4 0 0 4.4-4.4 0z" fill="var(--ink)" />
    </svg>
  )
}

const lines = {
  in_force: { stroke: 'var(--tie)', strokeWidth: 1.4 },
  expiring: { stroke: 'var(--warn)', strokeWidth: 1.4, strokeDasharray: '5 3' },
  unformalised: { stroke: 'var(--tie)', strokeWidth: 1.5, strokeDasharray: '.1 3', strokeLinecap: 'round' },
  grey: { stroke: 'var(--tie-grey)', strokeWidth: 1.2 },
} as const

export function TieSample({ state, width = 28 }: { readonly state: keyof typeof lines; readonly width?: number }) {
  return (
    <svg width={width} height="8" viewBox={`0 0 ${width} 8`} aria-hidden>
      <line x1="1" x2={width - 1} y1="4" y2="4" {...lines[state]} />
    </svg>
  )
}

/** A tick on the band (whole university), or a hollow one (unit not stated). */
export function TickSample({ hollow = false, width = 28 }: { readonly hollow?: boolean; readonly width?: number }) {
  return (
    <svg width={width} height="12" viewBox={`${14 - width / 2} 0 ${width} 12`} aria-hidden>
      {!hollow && <rect y="6" width="28" height="6" fill="var(--band)" />}
      {hollow ? (
        <rect x="11.5" y="2" width="5" height="8" fill="none" stroke="var(--tie-grey)" strokeWidth="1.2" />
      ) : (
        <path d="M9 1v7M14 1v7M19 1v7" stroke="var(--tie)" strokeWidth="1.3" />
      )}
    </svg>
  )
}
