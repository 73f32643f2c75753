import { text, type Text } from '../../../base/text.ts';

const same = (name: string): Text => text(name, name);

/** The layers that the execution paths of the document pass through. */
export const pathStep = {
  guestApp: text('Guest app', 'Guest App'),
  containerApp: text('Container app', 'Container App'),
  wasmModule: text('Wasm module', 'Wasm Module'),
  guestKernel: text('Guest kernel', 'Guest Kernel'),
  hypercallKernel: text('Guest kernel (hypercall)', 'Guest Kernel（Hypercall）'),
  frontEndKernel: text('Guest kernel (front-end driver)', 'Guest Kernel（前端驱动）'),
  hypervisor: same('Hypervisor'),
  backEndHypervisor: text('Hypervisor (back-end driver)', 'Hypervisor（后端驱动）'),
  hostKernel: text('Host kernel', 'Host Kernel'),
  runtime: same('Runtime'),
  cpu: same('CPU'),
  guestMemory: text('Guest memory', 'Guest Memory'),
  grantMemory: text('Guest memory (grant table)', 'Guest Memory（Grant Table）'),
  hostMemory: text('Host memory', 'Host Memory'),
  addressSpace: text('Process address space', 'Process Address Space'),
  runtimeMemory: text('Runtime memory', 'Runtime Memory'),
  physicalMemory: text('Physical memory', 'Physical Memory'),
  emulatedDevice: text('Emulated device', '模拟设备'),
  virtioDevice: same('VirtIO/PV'),
  wasiRuntime: text('WASI runtime', 'WASI Runtime'),
  hardware: text('Hardware', 'Hardware'),
  vnic: same('vNIC'),
  wasiSocket: text('WASI socket', 'WASI Socket'),
  network: text('Network', 'Network'),
  guestFileSystem: same('Guest FS'),
  virtioBlock: text('VirtIO block', 'VirtIO Block'),
  hostFileSystem: same('Host FS'),
  overlayFileSystem: same('OverlayFS'),
  wasiFileSystem: same('WASI FS'),
} as const;
