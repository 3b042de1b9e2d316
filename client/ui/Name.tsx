import { useLanguage } from '#client/i18n/language.ts'
import { type Names, nameOf } from '#client/i18n/nameOf.ts'

type NameProps = { readonly names: Names; readonly short?: boolean }

/** A name of the data in the reader's language where a record gives it, always with its own `lang`; a short one says the whole in its title. */
export function Name({ names, short = false }: NameProps) {
  const language = useLanguage()
  const { text, lang } = nameOf(names, language, { short })
  const whole = short ? nameOf(names, language).text : text
  return (
    <span lang={lang} title={whole === text ? undefined : whole}>
      {text}
    </span>
  )
}

/** The short name, if there is one, and what it stands for. */
export function ExplainedName({ names }: Pick<NameProps, 'names'>) {
  const language = useLanguage()
  const [short, whole] = [nameOf(names, language, { short: true }), nameOf(names, language)]
  if (short.text === whole.text) return <Name names={names} />
  return (
    <>
      <span lang={short.lang}>{short.text}</span> (<Name names={names} />)
    </>
  )
}
