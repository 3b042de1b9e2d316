import { useTranslation } from 'react-i18next'
import type { GraphNodeFragment, PartnershipState } from '#client/generated/graphql.ts'
import { isHatched, partnershipStates, stateFill } from '#client/shared/entity/stateFill.ts'
import css from '#client/shared/tables/StateBar.module.css'
import { Bar, type BarPart, Swatch } from '#client/ui/Bar.tsx'

type Box = { readonly state: PartnershipState; readonly partners: number; readonly asked: number }

/** The five states as one bar and in figures; hatched is what nobody was asked about. */
export function StateBar({ nodes }: { readonly nodes: readonly GraphNodeFragment[] }) {
  const { t } = useTranslation(['words', 'pages'])
  const boxes = partnershipStates.map((state): Box => {
    const own = nodes.filter((node) => node.partnershipState === state)
    return { state, partners: own.length, asked: own.filter((node) => node.asked).length }
  })
  return (
    <div className={css.states} data-testid="states">
      <Bar total={nodes.length} height={10} parts={boxes.flatMap(partsOf)} />
      <ul>
        {boxes
          .filter((box) => box.partners > 0)
          .map((box) => (
            <li key={box.state}>
              <Swatch fill={stateFill[box.state]} hatched={isHatched(box.state) && box.asked === 0} />
              {t(`words:partnershipState.${box.state}`)} <strong>{box.partners}</strong>
              <small>{t('pages:partners.asked', { asked: box.asked, notAsked: box.partners - box.asked })}</small>
            </li>
          ))}
      </ul>
    </div>
  )
}

function partsOf({ state, partners, asked }: Box): readonly BarPart[] {
  const fill = stateFill[state]
  if (!isHatched(state)) return [{ key: state, value: partners, fill }]
  return [
    { key: `${state}-asked`, value: asked, fill },
    { key: state, value: partners - asked, fill, hatched: true },
  ]
}
