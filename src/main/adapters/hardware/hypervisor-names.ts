/** A hypervisor is there, but nothing says which. */
export const unnamedHypervisor = 'unnamed';
