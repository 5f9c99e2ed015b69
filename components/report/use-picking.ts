'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { Desk } from '#components/desk/desk-context.tsx'
import { useKey } from '#components/desk/use-key.ts'
import { directionOf } from '#messages/locales.ts'
import { stepped } from './selection.ts'

const isMarking = ({ state }: Desk) => state.work.kind === 'correct' || state.work.kind === 'add'

/**
 * Selecting in the text. With the pointer a press on a mark takes its draft in hand, and while passages are marked
 * what is dragged over is picked; by keyboard the arrows pick word by word, Shift stretches, Alt goes by character.
 */
export function usePicking(pane: RefObject<HTMLElement | null>, desk: Desk): void {
  const latest = useRef(desk)
  latest.current = desk
  const { text, language } = desk.report
  const marking = isMarking(desk)

  // Words selected before the work began are picked by it; none outlive it, or the next work would begin with them.
  useEffect(() => {
    const root = pane.current
    if (!root || !marking) return
    const before = selectedIn(root)
    if (before) latest.current.pick(before)
    return () => {
      if (selectedIn(root)) document.getSelection()?.removeAllRanges()
    }
  }, [pane, marking])

  useEffect(() => {
    const root = pane.current
    if (!root) return
    function onSelect() {
      const selected = isMarking(latest.current) ? selectedIn(root!) : null
      if (selected) latest.current.pick(selected)
    }
    function onClick(event: MouseEvent) {
      const { state, focus } = latest.current
      const id =
        event.target instanceof Element && event.target.closest<HTMLElement>('[data-draft]')?.dataset.draft
      if (id && state.work.kind === 'read' && document.getSelection()?.isCollapsed !== false) focus(id)
    }
    document.addEventListener('selectionchange', onSelect)
    root.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('selectionchange', onSelect)
      root.removeEventListener('click', onClick)
    }
  }, [pane])

  useKey((event) => {
    const arrow = event.key === 'ArrowRight' || event.key === 'ArrowLeft'
    if (!isMarking(desk) || !arrow || event.ctrlKey || event.metaKey) return false
    const forward = (event.key === 'ArrowRight') === (directionOf(language) === 'ltr')
    const from = desk.picked ?? beginning(pane.current, desk)
    const by = event.altKey ? 'character' : 'word'
    const to = stepped(text, language, from, { forward, extend: event.shiftKey, by })
    desk.pick(to)
    show(pane.current, to.anchor, to.head)
    return true
  })
}

/**
 * Where the arrows begin: at the words lit now, else at the first word on the screen. What is added by hand begins
 * there at once: the draft that was in hand may still be lit when the first arrow comes.
 */
function beginning(root: HTMLElement | null, desk: Desk): { anchor: number; head: number } {
  const adding = desk.state.work.kind === 'add'
  const lit = adding ? null : root?.querySelector<HTMLElement>('[data-lit=content]')
  const seen = [...(root?.querySelectorAll<HTMLElement>('[data-at]') ?? [])].find(
    (run) => run.getBoundingClientRect().top > 0,
  )
  const at = Number((lit ?? seen)?.dataset.at ?? 0)
  return desk.picked ?? { anchor: at, head: at }
}

/** What the browser shows as selected in the text, as offsets; null when that is nothing. */
function selectedIn(root: HTMLElement): { anchor: number; head: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed) return null
  const anchor = offsetOf(root, selection.anchorNode, selection.anchorOffset)
  const head = offsetOf(root, selection.focusNode, selection.focusOffset)
  return anchor === null || head === null || anchor === head ? null : { anchor, head }
}

/** A place in the page as an offset into the whole text; null outside of it. */
function offsetOf(root: HTMLElement, node: Node | null, offset: number): number | null {
  if (!node || !root.contains(node)) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const run = node.parentElement?.closest<HTMLElement>('[data-at]')
    return run ? Number(run.dataset.at) + offset : null
  }
  // Between elements, as after a triple click: the beginning of the run that follows, or the end of the last.
  const runs = [...root.querySelectorAll<HTMLElement>('[data-at]')]
  const place = document.createRange()
  place.setStart(node, offset)
  const next = runs.find((run) => place.comparePoint(run, 0) >= 0)
  const last = runs.at(-1)
  if (next) return Number(next.dataset.at)
  return last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null
}

/** Shows what the keys picked as the browser's own selection, and brings its moving edge into view. */
function show(root: HTMLElement | null, anchor: number, head: number): void {
  const runs = [...(root?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
  const place = (at: number): [Node, number] | null => {
    const run = runs.findLast((each) => Number(each.dataset.at) <= at)
    const node = run?.firstChild
    return run && node ? [node, Math.min(at - Number(run.dataset.at), node.textContent?.length ?? 0)] : null
  }
  const from = place(anchor)
  const to = place(head)
  if (!from || !to) return
  document.getSelection()?.setBaseAndExtent(...from, ...to)
  to[0].parentElement?.scrollIntoView({ block: 'nearest' })
}
