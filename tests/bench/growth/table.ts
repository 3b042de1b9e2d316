import type { Question } from '#tests/bench/growth/questions.ts'

/** Of one question, on average: bytes that the database sent, bytes of the answer, seconds of both processes. */
export type Cost = { readonly bolt: number; readonly answer: number; readonly cpu: number }

type Run = { readonly sizes: readonly [number, number]; readonly rounds: number; readonly asked: number }

export function tableOf(
  { sizes: [small, large], rounds, asked }: Run,
  questions: readonly Question[],
  [before, after]: readonly [readonly Cost[], readonly Cost[]],
): string {
  const nothing: Cost = { bolt: Number.NaN, answer: Number.NaN, cpu: Number.NaN }
  const lines = questions.map(({ title, bar }, index) => {
    const [one, other] = [before[index] ?? nothing, after[index] ?? nothing]
    const cells = [
      pair(one.bolt / 1000, other.bolt / 1000, bar?.bytes),
      pair(one.answer / 1000, other.answer / 1000, bar?.bytes),
      pair(one.cpu * 1000, other.cpu * 1000, bar?.cpu),
    ]
    return `| ${title} | ${cells.join(' | ')} |`
  })
  return [
    `${small} → ${large} partners; ${asked} questions in each of ${rounds} rounds, the round with the least processor time;`,
    'in brackets what the growth may be.',
    '',
    '| | kB across Bolt | kB of the answer | CPU ms, server + database |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n')
}

function pair(one: number, other: number, bar: number | undefined): string {
  const ratio = other / one
  const said = `${shown(one)} → ${shown(other)} · ${Number.isFinite(ratio) ? `${ratio.toFixed(1)} ×` : 'none'}`
  if (bar === undefined) return said
  return ratio <= bar ? `${said} (${bar})` : `**${said}** (${bar})`
}

const shown = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 100 ? 1 : 0) : 'no answer')
