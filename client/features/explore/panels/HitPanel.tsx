import { useTranslation } from 'react-i18next'
import { bringHit } from '#client/features/explore/actions/topicActions.ts'
import { PartnersAndUnits } from '#client/features/explore/parts/NodeRow.tsx'
import css from '#client/features/explore/parts/Panel.module.css'
import { PanelName } from '#client/features/explore/parts/PanelName.tsx'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import type { EntityLabel } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Mark } from '#client/shared/entity/Mark.tsx'
import { isTopicLabel } from '#client/view/topicPicture.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

/** What is not drawn and has a page of its own. */
const topics: readonly EntityLabel[] = ['Country', 'Region', 'Theme', 'StrategyItem']

type HitPanelProps = { readonly hit: Hit; readonly graph: Graph; readonly visible: Visible }

/** A hit that is not drawn itself: what it is, and the partners and units it leads to, which are marked. */
export function HitPanel({ hit, graph, visible }: HitPanelProps) {
  const { t } = useTranslation(['explore', 'words', 'topics'])
  const language = useLanguage()
  const country = hit.countryNames && hit.countryCode !== hit.id ? nameOf(hit.countryNames, language).text : null
  const nodes = hit.leadsTo.flatMap((id) => graph.nodes.get(nodeId(id)) ?? [])
  const rows = nodes.map((node) => ({
    node,
    note: node.partnershipState ? t(`words:partnershipState.${node.partnershipState}`) : undefined,
  }))
  const drawn = new Set<string>([...visible.organizations, ...visible.departments].map((node) => node.id))
  const away = nodes.filter((node) => !drawn.has(node.id)).length
  const isOrganization = hit.sector !== null
  return (
    <div className={css.sections}>
      <div>
        <PanelName
          names={hit.names}
          isPartner={isOrganization}
          {...(topics.includes(hit.label) ? { page: hit } : {})}
          eyebrow={
            <>
              {isOrganization && <Mark sector={hit.sector} label={hit.label} />}
              {[t(`words:label.${hit.label}`), country, hit.city].filter(Boolean).join(' · ')}
            </>
          }
        />
        <p className={css.prose}>
          {isOrganization ? t('explore:found.background') : t('explore:found.leads', { count: nodes.length })}
        </p>
        {isTopicLabel(hit.label) && (
          <button type="button" className={`text-link ${css.textButton}`} onClick={() => bringHit(nodeId(hit.id))}>
            {t('topics:bring')}
          </button>
        )}
        {away > 0 && (
          <p className={css.quiet}>
            {t('explore:found.away', { count: away })}{' '}
            <button type="button" className={`text-link ${css.textButton}`} onClick={showEverything}>
              {t('explore:found.showAway')}
            </button>
          </p>
        )}
      </div>
      <PartnersAndUnits rows={rows} />
    </div>
  )
}

/** The two switches and the legend may hide some of them. */
function showEverything(): void {
  viewStore.getState().showAll()
  viewStore.getState().setPlace('both')
}
