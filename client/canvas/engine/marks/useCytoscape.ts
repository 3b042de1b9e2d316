import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { FURTHEST, NEAREST } from '#client/canvas/engine/camera/camera.ts'
import { restBetweenFrames } from '#client/canvas/engine/camera/restingFrames.ts'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import { cytoscapeStyle } from '#client/canvas/engine/marks/cytoscapeStyle.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import type { ColourScheme } from '#client/view/types.ts'

const cores = new WeakMap<Element, Core>()
restBetweenFrames()

/** The Cytoscape that draws in this element, if one does: for who copies the picture. */
export function coreIn(host: Element): Core | null {
  return cores.get(host) ?? null
}

/** One Cytoscape in a host element, for as long as the host is on the page. */
export function useCytoscape(host: RefObject<HTMLDivElement | null>, scheme: ColourScheme): Core | null {
  const [cy, setCy] = useState<Core | null>(null)
  useLayoutEffect(() => {
    if (!host.current) return
    keepStyleOut()
    const made = cytoscape({
      container: host.current,
      layout: { name: 'preset' },
      minZoom: FURTHEST,
      maxZoom: NEAREST,
      boxSelectionEnabled: true,
      autoungrabify: true,
      autounselectify: true,
    })
    cores.set(host.current, made)
    setCy(made)
    return () => {
      made.destroy()
      setCy(null)
    }
  }, [host])
  useLayoutEffect(() => {
    cy?.style(cytoscapeStyle(scheme))
  }, [cy, scheme])
  return cy
}

/** Brings Cytoscape's nodes in line with what is visible, in the frame of names and ties; touches only what differs. */
export function useElements(cy: Core | null, elements: readonly ElementDefinition[]): void {
  useLayoutEffect(() => {
    if (!cy) return
    const wanted = new Map(elements.map((element) => [element.data.id ?? '', element]))
    const gone = cy.nodes().filter((node) => !wanted.has(node.id()))
    cy.batch(() => {
      // At once, and not one by one: each call of Cytoscape has a price of its own.
      gone.remove()
      cy.nodes().forEach((node) => {
        const data = wanted.get(node.id())?.data
        if (data && (node.data('image') !== data.image || node.data('side') !== data.side)) node.data(data)
      })
      const arrived = elements.filter(({ data }) => !cy.getElementById(data.id ?? '').nonempty())
      if (arrived.length > 0) cy.add(arrived)
    })
  }, [cy, elements])
}

export function usePlaces(
  cy: Core | null,
  elements: readonly ElementDefinition[],
  placeOf: (id: string) => Point | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new nodes need their places, too
  useLayoutEffect(() => {
    cy?.batch(() => {
      cy.nodes().forEach((node) => {
        const place = placeOf(node.id())
        if (!place) return
        const { x, y } = node.position()
        if (x !== place.x || y !== place.y) node.position({ x: place.x, y: place.y })
      })
    })
  }, [cy, elements, placeOf])
}

/** All units recede together, further than partners; what stands out is drawn over them by `FrontMarks`. */
export function useRecession(cy: Core | null, elements: readonly ElementDefinition[], { reason }: Emphasis): void {
  const isBehind = reason === 'selection' || reason === 'marked'
  // biome-ignore lint/correctness/useExhaustiveDependencies: new units recede, too
  useLayoutEffect(() => {
    cy?.batch(() => cy.nodes('.unit').toggleClass('behind', isBehind))
  }, [cy, elements, isBehind])
}

/**
 * Cytoscape writes a style element unless one with its id is there, and the page policy refuses style text without a
 * nonce. The host has its position from us, so an empty stand-in is enough.
 */
function keepStyleOut(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const standIn = document.createElement('template')
  standIn.id = id
  document.head.append(standIn)
}
