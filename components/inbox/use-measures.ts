'use client'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How high a row is here, and how far down the page the list begins; both change with the window. */
export function useMeasures(list: RefObject<HTMLUListElement | null>) {
  const [measures, setMeasures] = useState({ height: 32, top: 0 })
  useLayoutEffect(() => {
    const measure = () => {
      const element = list.current
      if (!element) return
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const height = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) * rem
      const top = element.getBoundingClientRect().top + window.scrollY
      setMeasures((known) => (known.height === height && known.top === top ? known : { height, top }))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [list])
  return measures
}

/** Lines that were read before the whole list had come stay where they are, under those that come above them. */
export function useBegun(above: number | null) {
  const was = useRef(false)
  useLayoutEffect(() => {
    if (above === null || was.current) return
    was.current = true
    window.scrollBy({ top: above, behavior: 'instant' })
  }, [above])
}
