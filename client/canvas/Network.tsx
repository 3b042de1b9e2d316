import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layout, LayoutProps } from '#client/canvas/layout.ts'
import { drawnNodes, SCALE } from '#client/canvas/networkInput.ts'
import { networkTies } from '#client/canvas/networkTies.ts'
import { Placed, type PlacedPicture } from '#client/canvas/Placed.tsx'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { NetworkPlaces } from '#client/canvas/types.ts'
import { useFrame } from '#client/canvas/useFrame.ts'
import { useNetworkPlaces } from '#client/canvas/useNetworkPlaces.ts'

const placeless: NetworkPlaces = {
  positions: new Map(),
  pins: new Set(),
  more: new Map(),
  stacks: new Map(),
  onPlaces: () => {},
  onPin: () => {},
}

/** Who is tied to whom, and nothing else, says where a mark stands. */
export const network: Layout = { name: 'network', Picture: Network }

function Network(props: LayoutProps) {
  const { graph, view, visible, language, size } = props
  const { selection } = view
  const { t } = useTranslation('canvas')
  const places = props.network ?? placeless
  const { positions, onPin } = places
  const drawn = useMemo(() => drawnNodes(visible), [visible])
  useNetworkPlaces({ graph, drawn, network: places, size, language })
  const target = useMemo(() => placesOf(drawn, positions), [drawn, positions])
  const frame = useFrame(target)
  const ties = useCallback(
    (now: Positions) => networkTies({ graph, visible, positions: now }, selection),
    [graph, visible, selection],
  )
  const picture: PlacedPicture = { label: t('network'), drawn, places: target, frame, scale: SCALE, ties, onPin }
  return <Placed {...props} picture={picture} />
}

function placesOf(drawn: PlacedPicture['drawn'], positions: NetworkPlaces['positions']): Positions {
  return new Map(
    drawn.flatMap(({ id }) => {
      const at = positions.get(id)
      return at ? [[id as string, at] as const] : []
    }),
  )
}
