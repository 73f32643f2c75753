// Makes the package that `npm install -g` takes.
import path from 'node:path';
import { build, product, releaseFolder, run, tellMade } from './release-folder.ts';

build();
run('npm', ['pack', '--silent', '--pack-destination', releaseFolder]);
tellMade(path.join(releaseFolder, `${product.name}-${product.version}.tgz`));
