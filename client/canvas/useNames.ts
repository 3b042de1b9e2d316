import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera } from '#client/canvas/camera.ts'
import type { Geometry } from '#client/canvas/layouts/regions/geometry.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/types.ts'
import { fontsReady } from '#client/canvas/measureText.ts'
import { canvasName } from '#client/canvas/nameText.ts'
import { partnerNames, type StandingName } from '#client/canvas/partnerNames.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { PlateSize } from '#client/canvas/regionsInput.ts'
import { type CoreName, coreNames } from '#client/canvas/unitNames.ts'
import type { Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type NamesQuestion = {
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly target: Positions
  readonly camera: Camera
  readonly size: PlateSize
  readonly language: Language
  readonly selected: string | null
  readonly isSettled: boolean
}

export type Names = {
  readonly partners: readonly StandingName[]
  readonly units: readonly CoreName[]
  readonly captions: readonly CoreName[]
}

/** All names of the plate, placed again when the picture has settled, the camera rests, or the letters have arrived. */
export function useNames(question: NamesQuestion): Names {
  const { visible, plan, geometry, target, camera, size, language, selected, isSettled } = question
  const { t } = useTranslation('canvas')
  const letters = useLetters(visible, language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `letters` counts the arrivals of fonts, after which widths differ
  const partners = useMemo(
    () =>
      partnerNames({
        partners: visible.organizations,
        positions: target,
        geometry,
        camera,
        plate: size,
        language,
        selected,
        onlyStrongest: !isSettled,
      }),
    [visible, target, geometry, camera, size, language, selected, isSettled, letters],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const core = useMemo(
    () =>
      coreNames({ units: visible.departments, plan, camera, language, selected, wordOf: (kind) => t(`kind.${kind}`) }),
    [visible, plan, camera, language, selected, t, letters],
  )
  return useMemo(() => ({ partners, ...core }), [partners, core])
}

/** Rises by one each time all letters of a language have arrived and can be measured. */
export function useLetters(visible: Visible, language: Language): number {
  const [arrivals, setArrivals] = useState(0)
  useEffect(() => {
    let isOver = false
    const nodes = [...visible.organizations, ...visible.departments]
    void fontsReady(nodes.map(({ names }) => canvasName(names, language).text)).then((isNew) => {
      if (!isOver && isNew) setArrivals((before) => before + 1)
    })
    return () => {
      isOver = true
    }
  }, [visible, language])
  return arrivals
}
