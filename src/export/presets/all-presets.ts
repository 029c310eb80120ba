// Every layout that is known, in no order that matters: of several that fit a header, the one with most of its columns in it is taken.
import type { Preset } from '../layout.js';
import { ASSOCIATION } from './association.js';
import { BASE } from './base.js';
import { COLOR_ME } from './color-me.js';
import { EC_CUBE_2 } from './ec-cube-2.js';
import { EC_CUBE_4 } from './ec-cube-4.js';
import { GMO_PG } from './gmo-pg.js';
import { KAIHI_PAY } from './kaihi-pay.js';
import { MAKE_SHOP } from './make-shop.js';
import { NEXT_ENGINE } from './next-engine.js';
import { SB_PAYMENT } from './sb-payment.js';
import { STORES } from './stores.js';
import { STRIPE } from './stripe.js';
import { ZEUS } from './zeus.js';

export const PRESETS: readonly Preset[] = [
  ASSOCIATION, KAIHI_PAY, ZEUS, GMO_PG, SB_PAYMENT, EC_CUBE_4, EC_CUBE_2, MAKE_SHOP, COLOR_ME, BASE, STORES, NEXT_ENGINE, STRIPE,
];
