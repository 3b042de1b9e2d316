import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/Details.module.css'
import type { Hit } from '#client/features/explore/foundStore.ts'
import { Mark } from '#client/features/explore/Mark.tsx'
import { PanelName } from '#client/features/explore/panelParts.tsx'
import { selectOnPlate } from '#client/features/explore/pickHit.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Name } from '#client/ui/Name.tsx'
import { Section } from '#client/ui/Section.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** What was found and is no mark of the plate: what it is, and the partners and units it leads to. */
export function FoundPanel({ hit, graph }: { readonly hit: Hit; readonly graph: Graph }) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const country = hit.countryNames && hit.countryCode !== hit.id ? nameOf(hit.countryNames, language).text : null
  const nodes = hit.leadsTo.flatMap((id) => graph.nodes.get(nodeId(id)) ?? [])
  const isOrganization = hit.sector !== null
  useEffect(() => {
    if (hit.label !== 'Region') return
    viewStore.getState().highlight(`region:${hit.id}`)
    return () => viewStore.getState().highlight(null)
  }, [hit])
  return (
    <div className={css.sections}>
      <div>
        <p className={css.eyebrow}>
          {isOrganization && <Mark sector={hit.sector} label={hit.label} />}
          {[t(`words:label.${hit.label}`), country, hit.city].filter(Boolean).join(' · ')}
        </p>
        <PanelName names={hit.names} isPartner={isOrganization} />
        <p className={css.prose}>
          {isOrganization ? t('explore:found.background') : t('explore:found.leads', { count: nodes.length })}
        </p>
      </div>
      {nodes.length > 0 && (
        <Section title={t('explore:found.list')} note={String(nodes.length)}>
          <ul className={css.links}>
            {nodes.map((node) => (
              <li key={node.id}>
                <button type="button" className={css.leadsTo} onClick={() => selectOnPlate(node.id)}>
                  <Mark sector={node.sector} label={node.label} />
                  <Name names={node.names} />
                  <small>{node.partnershipState && t(`words:partnershipState.${node.partnershipState}`)}</small>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
