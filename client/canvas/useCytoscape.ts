import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import { type RefObject, useEffect, useState } from 'react'
import { FURTHEST, NEAREST } from '#client/canvas/camera.ts'
import { cytoscapeStyle } from '#client/canvas/cytoscapeStyle.ts'
import type { Point } from '#client/canvas/layouts/regions/types.ts'
import type { ColourScheme } from '#client/view/types.ts'

const cores = new WeakMap<Element, Core>()

/** The Cytoscape that draws in this element, if one does: for who copies the picture. */
export function coreIn(host: Element): Core | null {
  return cores.get(host) ?? null
}

/** One Cytoscape in a host element, for as long as the host is on the page. */
export function useCytoscape(host: RefObject<HTMLDivElement | null>, scheme: ColourScheme): Core | null {
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
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
      hideEdgesOnViewport: true,
    })
    cores.set(host.current, made)
    setCy(made)
    return () => {
      made.destroy()
      setCy(null)
    }
  }, [host])
  useEffect(() => {
    cy?.style(cytoscapeStyle(scheme))
  }, [cy, scheme])
  return cy
}

/** Brings Cytoscape's nodes in line with what is visible; touches only what differs. */
export function useElements(cy: Core | null, elements: readonly ElementDefinition[]): void {
  useEffect(() => {
    if (!cy) return
    const wanted = new Map(elements.map((element) => [element.data.id ?? '', element]))
    cy.batch(() => {
      cy.nodes().forEach((node) => {
        if (!wanted.has(node.id())) node.remove()
      })
      for (const [id, element] of wanted) {
        const node = cy.getElementById(id)
        if (node.empty()) cy.add(element)
        else if (node.data('image') !== element.data.image || node.data('side') !== element.data.side)
          node.data(element.data)
      }
    })
  }, [cy, elements])
}

export function usePlaces(
  cy: Core | null,
  elements: readonly ElementDefinition[],
  placeOf: (id: string) => Point | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new nodes need their places, too
  useEffect(() => {
    cy?.batch(() => {
      cy.nodes().forEach((node) => {
        const place = placeOf(node.id())
        if (place) node.position({ x: place.x, y: place.y })
      })
    })
  }, [cy, elements, placeOf])
}

export function useClasses(
  cy: Core | null,
  elements: readonly ElementDefinition[],
  classOf: (id: string) => string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new nodes need their classes, too
  useEffect(() => {
    cy?.batch(() => {
      cy.nodes().forEach((node) => {
        const kind = node.hasClass('unit') ? 'unit' : 'partner'
        node.classes(`${kind} ${classOf(node.id())}`.trim())
      })
    })
  }, [cy, elements, classOf])
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
