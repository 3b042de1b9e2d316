import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import { palettes, tieOpacity } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

export type TieLook = {
  readonly stroke: string
  readonly width: number
  readonly dash: string | null
  readonly opacity: number
}

/** A hollow line is two hairlines: this much wider than a full one, px. */
export const HOLLOW = 0.9

type Style = {
  readonly token: 'tie' | 'warn' | 'tieGrey'
  readonly width: number
  readonly dash: string | null
  readonly receded: number
}

/** Line style first: the state of a tie shows without any colour. */
const styles: Readonly<Record<DrawnTie['link']['state'], Style>> = {
  in_force: { token: 'tie', width: 1.1, dash: null, receded: 0.4 },
  expiring: { token: 'warn', width: 1.4, dash: '5 3', receded: 0.4 },
  unformalised: { token: 'tie', width: 1.05, dash: '.1 3', receded: 0.3 },
  grey: { token: 'tieGrey', width: 0.7, dash: null, receded: 0.3 },
}

/** `isFull`: few ties or a near view, so that a lone grey one keeps its contrast. */
export function tieLook(tie: DrawnTie, scheme: ColourScheme, emphasis: Emphasis, isFull: boolean): TieLook {
  const palette = palettes[scheme]
  const style = styles[tie.link.state]
  const stands = emphasis.ties.has(tie.link.id)
  const isTick = tie.kind !== 'unit'
  if (emphasis.reason === 'selection' && stands) {
    const isGrey = tie.link.state === 'grey'
    return {
      stroke: isGrey ? palette.accentLine : palette.accent,
      width: isGrey ? 1.5 : style.width + 1.1,
      dash: style.dash === '.1 3' ? '.1 4' : style.dash,
      opacity: 1,
    }
  }
  const recent = Math.min(1, tie.link.recentActivities * 0.25)
  const own =
    tie.kind === 'open' && !stands ? 0.7 : isFull || isTick || stands ? 1 : (tieOpacity[scheme][tie.link.state] ?? 1)
  const receded = isTick ? 0.6 : style.receded
  return {
    stroke: palette[style.token],
    width: tie.kind === 'whole' ? style.width + 0.5 : style.width + (isTick ? 0.3 : recent),
    dash: style.dash,
    opacity: emphasis.reason === 'none' || stands ? own : receded,
  }
}
