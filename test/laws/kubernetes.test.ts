import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Deployment } from 'kubernetes-models/apps/v1'
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Service } from 'kubernetes-models/v1'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../server/settings/config.ts'
import { settings } from '../../server/settings/settings.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFile(resolve(root, path), 'utf8')
const manifest = async (name: string): Promise<any> =>
  parse(await read(`deploy/kubernetes/${name}`), { version: '1.1' })

const kinds = {
  'deployment.yaml': Deployment,
  'service.yaml': Service,
  'ingress.yaml': Ingress,
  'disruption-budget.yaml': PodDisruptionBudget,
  'network-policy.yaml': NetworkPolicy,
}

test('the list of manifests names all of them', async () => {
  expect((await manifest('kustomization.yaml')).resources.toSorted()).toEqual(Object.keys(kinds).toSorted())
})

test.each(Object.entries(kinds))('%s is what the schema of Kubernetes wants', async (name, Kind) => {
  const given = await manifest(name)
  const model = new (Kind as new (data: unknown) => { kind: string; validate(): void })(given)
  expect(given.kind).toBe(model.kind)
  model.validate()
})

test('a manifest with a mistake is refused', async () => {
  const given = await manifest('deployment.yaml')
  given.spec.replicas = 'two'
  expect(() => new Deployment(given).validate()).toThrow(/replicas must be integer/)
})

test('labels, ports and names fit each other', async () => {
  const deployment = await manifest('deployment.yaml')
  const service = await manifest('service.yaml')
  const { labels } = deployment.spec.template.metadata
  const [container] = deployment.spec.template.spec.containers
  const ports = Object.fromEntries(container.ports.map(({ name, containerPort }: any) => [name, containerPort]))
  for (const selector of [
    deployment.spec.selector.matchLabels,
    service.spec.selector,
    (await manifest('disruption-budget.yaml')).spec.selector.matchLabels,
    (await manifest('network-policy.yaml')).spec.podSelector.matchLabels,
  ])
    expect(selector).toEqual(labels)
  const policed = (await manifest('network-policy.yaml')).spec.ingress.flatMap((rule: any) => rule.ports)
  expect(policed.map(({ port }: any) => port)).toEqual(Object.keys(ports))
  expect(service.spec.ports.map(({ targetPort }: any) => targetPort)).toEqual(['http'])
  const [rule] = (await manifest('ingress.yaml')).spec.rules
  const { name, port } = rule.http.paths[0].backend.service
  expect([name, port.name]).toEqual([service.metadata.name, service.spec.ports[0].name])
  const volumes = deployment.spec.template.spec.volumes.map((volume: any) => volume.name)
  expect(container.volumeMounts.map((mount: any) => mount.name)).toEqual(volumes)
})

test('the deployment is set as the program, its guide and the image want it', async () => {
  const { spec } = (await manifest('deployment.yaml')).spec.template
  const [container] = spec.containers
  const environment: Record<string, string> = Object.fromEntries(
    container.env.map(({ name, value }: any) => [name, value]),
  )
  const known = Object.values(settings).flatMap(({ variable, isSecret }) =>
    isSecret ? [`${variable}_FILE`] : variable,
  )
  for (const name of Object.keys(environment)) expect(known).toContain(name)
  const { DATABASE_URL_FILE, ...others } = environment
  const config = readConfig(others)
  const image = await read('Containerfile')
  const [, user] = /^USER (\d+)$/m.exec(image)!
  const [, port] = /^EXPOSE (\d+)$/m.exec(image)!
  const [, folder] = /^VOLUME (\S+)$/m.exec(image)!
  expect(spec.securityContext.runAsUser).toBe(Number(user))
  expect(container.ports.map((each: any) => each.containerPort)).toEqual([Number(port), config.metricsPort])
  expect(container.volumeMounts.map((mount: any) => mount.mountPath)).toContain(folder)
  expect(container.volumeMounts.some(({ mountPath }: any) => DATABASE_URL_FILE!.startsWith(`${mountPath}/`))).toBe(true)
  expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(config.shutdownSeconds)
  const health = await read('server/web/health.ts')
  for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe'])
    expect(health).toContain(`'${container[probe].httpGet.path}'`)
})
