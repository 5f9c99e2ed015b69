'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog as Aria } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

type Props = {
  title: ReactNode
  /** the words of the button that closes it */
  closeLabel: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
  wide?: boolean
}

/** A question that must be answered before going on. Escape and a press outside close it; focus returns. */
export function Dialog({ title, closeLabel, isOpen, onOpenChange, children, wide }: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 grid place-items-start justify-items-center overflow-auto bg-scrim p-4 sm:pt-[12vh]"
    >
      <Modal
        className={`w-full ${wide ? 'max-w-3xl' : 'max-w-lg'} rounded-md border border-hairline bg-paper shadow-lift`}
      >
        <Aria className="grid gap-4 p-5 outline-none">
          <div className="flex items-start gap-4">
            <Heading slot="title" className="headline grow text-21">
              {title}
            </Heading>
            <Button
              slot="close"
              aria-label={closeLabel}
              className="-m-1 grid size-8 place-items-center rounded-md text-quiet hover:bg-raised hover:text-ink pointer-coarse:size-11"
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </div>
          {children}
        </Aria>
      </Modal>
    </ModalOverlay>
  )
}
