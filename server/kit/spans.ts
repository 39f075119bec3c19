import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api'

/** Makes spans; as long as nobody collects them (server/watch/tracing.ts) they are nothing. */
export const tracer = trace.getTracer('quartieratlas')

/** Do something as a span of the request on whose behalf it happens. @param attributes never values that somebody gave */
export function spanned<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}

/** What a line of the log says of the span that it belongs to. */
export function spanOfLog(): { traceId?: string } {
  const traceId = trace.getActiveSpan()?.spanContext().traceId
  return traceId === undefined ? {} : { traceId }
}
