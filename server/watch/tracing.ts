import {
  context,
  diag,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
} from '@opentelemetry/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ConfigError } from '../settings/config.ts'
import { say } from '../kit/progress.ts'
import { tracer } from '../kit/spans.ts'

/** How long the last spans may take at the end, in milliseconds. */
const patience = 2000
/** A collector that is away is told of once in so many milliseconds. */
const quiet = 600_000

/**
 * Collect spans and send them as the standard variables of OpenTelemetry say (OTEL_EXPORTER_OTLP_ENDPOINT and its relatives):
 * OTLP over HTTP, as JSON. Without them nothing is loaded.
 * @returns how to send the last ones and end; null = they are not wanted
 * @throws ConfigError for a protocol that we do not speak
 */
export async function startTracing(environment: NodeJS.ProcessEnv): Promise<(() => Promise<void>) | null> {
  const endpoint = environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || environment.OTEL_EXPORTER_OTLP_ENDPOINT
  if (!endpoint || environment.OTEL_SDK_DISABLED === 'true' || environment.OTEL_TRACES_EXPORTER === 'none') return null
  const protocol = environment.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || environment.OTEL_EXPORTER_OTLP_PROTOCOL
  if (protocol === 'grpc')
    throw new ConfigError('OTEL_EXPORTER_OTLP_PROTOCOL is "grpc"; it should be http/json, at the port for HTTP (4318).')
  const [{ AsyncLocalStorageContextManager }, { W3CTraceContextPropagator }, { OTLPTraceExporter }, resources, sdk] =
    await Promise.all([
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-base'),
    ])
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } = resources
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'quartieratlas' }))
    .merge(detectResources({ detectors: [envDetector] }))
  const spanProcessors = [new sdk.BatchSpanProcessor(new OTLPTraceExporter())]
  const provider = new sdk.BasicTracerProvider({ resource, spanProcessors })
  diag.setLogger(quietly)
  trace.setGlobalTracerProvider(provider)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  return () => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref())
    return Promise.race([provider.shutdown(), late]).catch(() => {})
  }
}

let told = -Infinity
const ignore = () => {}
const quietly = {
  verbose: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error(message: string) {
    if (performance.now() - told < quiet) return
    told = performance.now()
    say(`Traces cannot be sent: ${message.slice(0, 300)}`)
  },
}

/** Make a span of each request, below that of whoever asks, and let what happens on its behalf be below it. */
export function traceRequests(app: FastifyInstance): void {
  const contexts = new WeakMap<FastifyRequest, Context>()
  app.addHook('onRequest', async (request) => {
    const { method, headers, id, routeOptions } = request
    const route = routeOptions.url ?? 'none'
    const attributes = { 'http.request.method': method, 'http.route': route, 'http.request.id': id }
    const parent = propagation.extract(ROOT_CONTEXT, headers)
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent)
    contexts.set(request, trace.setSpan(parent, span))
  })
  // Not earlier: while a body is read, nobody knows any more on whose behalf.
  app.addHook('preHandler', (request, _reply, done) => context.with(contexts.get(request) ?? ROOT_CONTEXT, done))
  app.addHook('onResponse', async (request, { statusCode }) => {
    const known = contexts.get(request)
    const span = known && trace.getSpan(known)
    span?.setAttribute('http.response.status_code', statusCode)
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
  })
}
