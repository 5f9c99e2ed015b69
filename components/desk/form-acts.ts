/** What is done with a form of the reading desk: it stays in sight, however long the form is. */
export const formActs =
  'sticky bottom-0 z-10 -mx-1 flex flex-wrap gap-2 border-t border-hairline bg-paper px-1 py-2 md:-bottom-14 md:-mb-14 md:pb-16'
