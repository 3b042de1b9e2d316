import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment, SourceFragment } from '#client/generated/graphql.ts'
import { sourcesOf } from '#client/shared/page/sourcesOf.ts'
import css from '#client/shared/tables/Sources.module.css'
import { usePaper } from '#client/styles/paper.ts'
import { MoreRows, useFirst } from '#client/ui/list/MoreRows.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'

const FIRST = 24

export function Sources({ sources }: { readonly sources: readonly SourceFragment[] }) {
  const { t } = useTranslation('pages')
  const { shown, isAll, toggle } = useFirst(sources, FIRST)
  // Where nothing can be pressed, the whole address is what helps.
  const isPaper = usePaper()
  return (
    <Section strong title={t('sources')} note={`${shown.length} / ${sources.length}`}>
      <ul className={css.sources} data-testid="sources">
        {shown.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} {...(isPaper && source.url ? { label: source.url } : {})} />
          </li>
        ))}
      </ul>
      <MoreRows total={sources.length} first={FIRST} isAll={isAll} onToggle={toggle} />
    </Section>
  )
}

/** The first source of a fact, and how many more there are. */
export function FactSource({ fact }: { readonly fact: Pick<FactEvidenceFragment, 'records'> }) {
  const { t } = useTranslation('pages')
  const [first, ...more] = sourcesOf(fact)
  if (!first) return null
  return (
    <>
      <SourceLink source={first} label={t('source')} />
      {more.length > 0 && (
        <Quiet title={more.map((source) => source.url ?? source.title).join('\n')}>
          {' '}
          {t('moreSources', { count: more.length })}
        </Quiet>
      )}
    </>
  )
}
