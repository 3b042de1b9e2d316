import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/search/SearchBox.module.css'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf, type ShownName } from '#client/i18n/nameOf.ts'
import { Mark } from '#client/shared/entity/Mark.tsx'
import type { Language } from '#client/view/types.ts'

type HitRowProps = {
  readonly id: string
  readonly hit: Hit
  readonly isCurrent: boolean
  readonly onPick: (hit: Hit) => void
}

/** One suggestion: name, the name that met the text if it is another, what it is, and where. */
export function HitRow({ id, hit, isCurrent, onPick }: HitRowProps) {
  const { t } = useTranslation(['words', 'explore'])
  const language = useLanguage()
  const name = leadOf(hit, language)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the input
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={css.hit}
      // The press must not take the focus away before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(hit)}
    >
      <span className={css.mark}>{hasMark(hit) && <Mark sector={hit.sector} label={hit.label} />}</span>
      <span className={css.name} lang={name.lang} title={name.text}>
        {name.text}
      </span>
      <span className={css.what}>{whatIs()}</span>
      {hit.matched !== name.text && <span className={css.matched}>{hit.matched}</span>}
      {isBackground(hit) && <span className={css.matched}>{t('explore:search.notDrawn')}</span>}
    </div>
  )

  function whatIs(): string {
    if (isHome(hit)) return t('explore:search.home')
    return [t(`words:label.${hit.label}`), ...placeOf(hit, language)].join(' · ')
  }
}

function hasMark(hit: Hit): boolean {
  return hit.label === 'Department' || hit.sector !== null
}

function isHome(hit: Hit): boolean {
  return hit.label === 'HomeUniversity'
}

/** An organization without a record with the university: not drawn. The university itself is no such one. */
function isBackground(hit: Hit): boolean {
  return !isHome(hit) && hit.sector !== null && !hit.isPartner
}

/** An activity's title may be a paragraph: its short name leads where a record gives one. */
function leadOf(hit: Hit, language: Language): ShownName {
  return nameOf(hit.names, language, { short: hit.label === 'Activity' })
}

function placeOf(hit: Hit, language: Language): readonly string[] {
  const country = hit.countryNames && nameOf(hit.countryNames, language).text
  return [country, hit.city].filter((part) => typeof part === 'string')
}
