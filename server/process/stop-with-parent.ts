/** npm does not hand on a `kill -9`: when the npm that started this process is gone, go too, and free port and database. */
export function stopWithParent(stop: () => void): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer)
      stop()
    }
  }, 500)
  timer.unref()
}
