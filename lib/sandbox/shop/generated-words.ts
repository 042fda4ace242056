import type { ShopProduct, ShopText } from './shop-product';

type Family = 'leaf' | 'ware';

/** What a generated product can be, and the set it belongs to. */
export const kinds: readonly { set: ShopProduct['set']; family: Family; name: ShopText }[] = [
  ...inSet(
    'green-teas',
    'leaf',
    'Sencha Bancha Kukicha Gunpowder Gyokuro Matcha Hojicha'.split(' ').map(same),
  ),
  ...inSet('green-teas', 'leaf', ['Long Jing', 'Bi Luo Chun', 'Bai Mu Dan', 'Mao Feng'].map(same)),
  ...inSet('green-teas', 'leaf', [text('Genmaicha', 'Genmaïcha')]),
  ...inSet('black-teas', 'leaf', 'Darjeeling Assam Keemun Yunnan Nilgiri Pu-erh'.split(' ').map(same)),
  ...inSet('black-teas', 'leaf', ['Lapsang souchong', 'Earl Grey', 'Tie Guan Yin', 'Da Hong Pao'].map(same)),
  ...inSet('black-teas', 'leaf', [text('Ceylon', 'Ceylan'), text('Masala chai', 'Masala chaï')]),
  ...inSet('infusions', 'leaf', 'Rooibos Honeybush Hibiscus'.split(' ').map(same)),
  ...inSet('infusions', 'leaf', [
    text('Lemon verbena', 'Verveine odorante'),
    text('Linden', 'Tilleul'),
    text('Chamomile', 'Camomille'),
    text('Peppermint', 'Menthe poivrée'),
    text('Rosehip', 'Cynorhodon'),
    text('Lemongrass', 'Citronnelle'),
    text('Fennel', 'Fenouil'),
    text('Sage', 'Sauge'),
    text('Thyme', 'Thym'),
  ]),
  ...inSet('tea-ware', 'ware', [
    text('Teapot', 'Théière'),
    text('Tea bowl', 'Bol à thé'),
    text('Cup and saucer', 'Tasse et soucoupe'),
    text('Kettle', 'Bouilloire'),
    text('Strainer', 'Passoire'),
    text('Tea caddy', 'Boîte à thé'),
    text('Milk jug', 'Pot à lait'),
    text('Tea tray', 'Plateau à thé'),
    text('Measuring spoon', 'Cuillère doseuse'),
    text('Infuser', 'Infuseur'),
  ]),
  ...inSet('gifts', 'leaf', [
    text('Gift box', 'Coffret cadeau'),
    text('Discovery set', 'Coffret découverte'),
    text('Advent box', 'Coffret de l’Avent'),
    text('Hamper', 'Panier garni'),
    text('Sampler', 'Assortiment'),
  ]),
  ...inSet('sweets', 'leaf', [
    text('Shortbread', 'Sablés'),
    text('Honey', 'Miel'),
    text('Dark chocolate', 'Chocolat noir'),
    text('Nougat', 'Nougat'),
    text('Madeleines', 'Madeleines'),
    text('Candied fruit', 'Fruits confits'),
    text('Wafers', 'Gaufrettes'),
    text('Caramels', 'Caramels'),
  ]),
];

/** Fourteen manners of each family. */
export const manners: Record<Family, readonly ShopText[]> = {
  leaf: [
    text('spring harvest', 'récolte de printemps'),
    text('summer harvest', 'récolte d’été'),
    text('autumn harvest', 'récolte d’automne'),
    text('first flush', 'première récolte'),
    text('single garden', 'jardin unique'),
    text('old trees', 'vieux arbres'),
    text('rolled by hand', 'roulage à la main'),
    text('lightly roasted', 'torréfaction légère'),
    text('grand reserve', 'grande réserve'),
    text('organic', 'bio'),
    text('small batch', 'petite série'),
    text('whole leaf', 'feuille entière'),
    text('house recipe', 'recette de la maison'),
    text('limited edition', 'édition limitée'),
  ],
  ware: [
    text('stoneware', 'grès'),
    text('porcelain', 'porcelaine'),
    text('cast iron', 'fonte'),
    text('blown glass', 'verre soufflé'),
    text('bamboo', 'bambou'),
    text('copper', 'cuivre'),
    text('walnut', 'noyer'),
    text('enamel', 'émail'),
    text('brass', 'laiton'),
    text('celadon', 'céladon'),
    text('lacquer', 'laque'),
    text('earthenware', 'faïence'),
    text('clay', 'terre cuite'),
    text('steel', 'acier'),
  ],
};

/** Sixteen notes of each family: what it tastes of, or its color. */
export const notes: Record<Family, readonly ShopText[]> = {
  leaf: [
    text('vanilla', 'vanille'),
    text('bergamot', 'bergamote'),
    same('rose'),
    text('jasmine', 'jasmin'),
    same('crème brûlée'),
    text('orange peel', 'écorce d’orange'),
    text('ginger', 'gingembre'),
    text('cinnamon', 'cannelle'),
    text('cardamom', 'cardamome'),
    text('lemon', 'citron'),
    text('red berries', 'fruits rouges'),
    text('salted caramel', 'caramel salé'),
    text('almond', 'amande'),
    text('coconut', 'noix de coco'),
    text('maté', 'maté'),
    text('pear and fig', 'poire et figue'),
  ],
  ware: [
    text('midnight blue', 'bleu nuit'),
    text('moss green', 'vert mousse'),
    text('ivory', 'ivoire'),
    text('charcoal', 'anthracite'),
    text('brick red', 'rouge brique'),
    text('saffron', 'safran'),
    text('slate', 'ardoise'),
    text('plum', 'prune'),
    text('sand', 'sable'),
    text('turquoise', 'turquoise'),
    text('rose petal', 'pétale de rose'),
    text('pine', 'sapin'),
    text('honey gold', 'or miel'),
    text('black', 'noir'),
    text('white', 'blanc'),
    text('indigo', 'indigo'),
  ],
};

/** Eight sizes of each family. */
export const sizes: Record<Family, readonly ShopText[]> = {
  leaf: ['25', '50', '80', '100', '150', '250', '500', '750'].map((grams) =>
    text(`${grams} g`, `${grams}\u00a0g`),
  ),
  ware: ['3', '4', '5', '6', '7', '8', '9', '12'].map((tenths) => {
    const liters = (Number(tenths) / 10).toString();
    return text(`${liters} l`, `${liters.replace('.', ',')}\u00a0l`);
  }),
};

/** Thirty-two places, the same word in both languages. */
export const places =
  'Shizuoka,Uji,Yame,Kagoshima,Fujian,Hunan,Anhui,Zhejiang,Alishan,Nantou,Kurseong,Dibrugarh,Coonoor,Kandy,Uva,Nuwara Eliya,Kericho,Thyolo,Cederberg,Drôme,Baronnies,Provence,São Miguel,Thiers,Limoges,Vallauris,Kyoto,Jingdezhen,Tokoname,Mashiko,Québec,Liège'.split(
    ',',
  );

export const brands =
  'Maison Tilia,Feuille d’Or,Théodore & Fils,Camellia House,Nørland Te,Kōzan,Haus Lindenblüte,Té del Río,Saint-Éloi,Highgrown,Les Brûleries,Palais du Thym,Ostara,Jardin d’Hiver,Copper Kettle,Deux Rives,Mistral,Old Quay,Ninefold,Verbena & Co.'.split(
    ',',
  );

/** How it is used, a sentence each. */
export const advice: readonly ShopText[] = [
  text('Steep for three minutes at 80 °C.', 'Trois minutes à 80\u00a0°C.'),
  text('Keep it dry and in the dark.', 'À garder au sec et à l’abri de la lumière.'),
  text('Good in the morning, and with milk.', 'Pour le matin, et avec du lait.'),
  text('A present that always pleases.', 'Un cadeau qui plaît toujours.'),
  text('Made in a small workshop since 1921.', 'Fait dans un petit atelier depuis 1921.'),
  text('For the end of the day.', 'Pour la fin de journée.'),
  text('Also good over ice in summer.', 'Bon aussi sur de la glace, l’été.'),
  text('To be shared among friends.', 'À partager entre amis.'),
];

function inSet(set: ShopProduct['set'], family: Family, names: ShopText[]) {
  return names.map((name) => ({ set, family, name }));
}

function text(en: string, fr: string): ShopText {
  return { en, fr };
}

function same(word: string): ShopText {
  return { en: word, fr: word };
}
