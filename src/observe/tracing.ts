import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context as TraceContext,
  type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { FastifyRequest } from 'fastify';

/**
 * OpenTelemetry's traces: a span for each request, named by its operation, and one within it for each statement. Loaded
 * only where the standard `OTEL_` variables say where traces go; the SDK reads all of them itself.
 */
export class Tracing {
  readonly #provider: NodeTracerProvider;
  readonly #spans = new WeakMap<FastifyRequest, Span>();

  constructor() {
    const resource = defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'quoth' }))
      .merge(detectResources({ detectors: [envDetector] }));
    this.#provider = new NodeTracerProvider({
      resource,
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
    });
    this.#provider.register();
  }

  /** Begins the span of a request, within that of whoever asks where they name one, and goes on within it. */
  during(request: FastifyRequest, goOn: () => void): void {
    const { method, headers, routeOptions } = request;
    const route = routeOptions.url ?? '';
    const attributes = { 'http.request.method': method, 'http.route': route, 'quoth.request.id': request.id };
    const caller = propagation.extract(context.active(), headers);
    const span = this.#tracer().startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller);
    this.#spans.set(request, span);
    context.with(trace.setSpan(caller, span), goOn);
  }

  end(request: FastifyRequest, status: number): void {
    const span = this.#spans.get(request);
    if (span === undefined) return;
    const { operation } = request;
    if (operation) {
      span.updateName(operation.name === null ? operation.type : `${operation.type} ${operation.name}`);
      span.setAttribute('graphql.operation.type', operation.type);
    }
    span.setAttribute('http.response.status_code', status);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** Tells of a statement that has just ended. */
  readonly onStatement = (name: string, milliseconds: number): void => {
    const within = context.active();
    if (!isSampled(within)) return;
    const startTime = Date.now() - milliseconds;
    const attributes = { 'db.operation.name': name };
    this.#tracer().startSpan(name, { kind: SpanKind.CLIENT, startTime, attributes }, within).end();
  };

  /** Sends what is not sent yet. */
  async close(): Promise<void> {
    await this.#provider.shutdown();
  }

  #tracer() {
    return this.#provider.getTracer('quoth');
  }
}

/** What belongs to no request, as looks at the epoch, is not traced. */
function isSampled(within: TraceContext): boolean {
  const flags = trace.getSpanContext(within)?.traceFlags ?? TraceFlags.NONE;
  return (flags & TraceFlags.SAMPLED) !== 0;
}
