<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="school" tilewidth="32" tileheight="32" tilecount="368" columns="16">
 <image source="../assets/tiles/school.png" width="512" height="736"/>
 <tile id="0">
  <properties>
   <property name="label" value="floor_wood_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="1" probability="0.15">
  <properties>
   <property name="label" value="floor_wood_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="2" probability="0.15">
  <properties>
   <property name="label" value="floor_wood_2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="3" probability="0.15">
  <properties>
   <property name="label" value="floor_wood_3"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="label" value="floor_corridor_0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="5" probability="0.15">
  <properties>
   <property name="label" value="floor_corridor_1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="6" probability="0.15">
  <properties>
   <property name="label" value="floor_corridor_2"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="7" probability="0.15">
  <properties>
   <property name="label" value="floor_corridor_3"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="label" value="floor_tile_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="9" probability="0.15">
  <properties>
   <property name="label" value="floor_tile_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="10" probability="0.15">
  <properties>
   <property name="label" value="floor_tile_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="label" value="floor_gym_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="12" probability="0.15">
  <properties>
   <property name="label" value="floor_gym_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="13" probability="0.15">
  <properties>
   <property name="label" value="floor_gym_2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="label" value="floor_gym_line_h"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="label" value="floor_gym_line_v"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="label" value="floor_gym_line_ne"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="label" value="floor_gym_line_nw"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="label" value="floor_gym_line_se"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="label" value="floor_gym_line_sw"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="label" value="floor_cafeteria_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="21" probability="0.15">
  <properties>
   <property name="label" value="floor_cafeteria_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="22" probability="0.15">
  <properties>
   <property name="label" value="floor_cafeteria_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="label" value="ground_0"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="24" probability="0.15">
  <properties>
   <property name="label" value="ground_1"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="25" probability="0.15">
  <properties>
   <property name="label" value="ground_2"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="label" value="pavement_0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="27" probability="0.15">
  <properties>
   <property name="label" value="pavement_1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="28" probability="0.15">
  <properties>
   <property name="label" value="pavement_2"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="label" value="stairs_h"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="label" value="stairs_v"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="label" value="doorsill_h"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="label" value="doorsill_v"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="label" value="doormat"/>
   <property name="surface" value="mat"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="label" value="exit_arrow"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="label" value="wall_00"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="36">
  <properties>
   <property name="label" value="wall_01"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="37">
  <properties>
   <property name="label" value="wall_02"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="38">
  <properties>
   <property name="label" value="wall_03"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="39">
  <properties>
   <property name="label" value="wall_04"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="40">
  <properties>
   <property name="label" value="wall_05"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="41">
  <properties>
   <property name="label" value="wall_06"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="42">
  <properties>
   <property name="label" value="wall_07"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="43">
  <properties>
   <property name="label" value="wall_08"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="44">
  <properties>
   <property name="label" value="wall_09"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="45">
  <properties>
   <property name="label" value="wall_10"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="46">
  <properties>
   <property name="label" value="wall_11"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="47">
  <properties>
   <property name="label" value="wall_12"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="48">
  <properties>
   <property name="label" value="wall_13"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="49">
  <properties>
   <property name="label" value="wall_14"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="50">
  <properties>
   <property name="label" value="wall_15"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="51" probability="0">
  <properties>
   <property name="label" value="window_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="52" probability="0">
  <properties>
   <property name="label" value="window_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="53">
  <properties>
   <property name="label" value="railing_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="10"/>
  </objectgroup>
 </tile>
 <tile id="54">
  <properties>
   <property name="label" value="railing_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="10" height="32"/>
  </objectgroup>
 </tile>
 <tile id="55">
  <properties>
   <property name="label" value="partition_h"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="56">
  <properties>
   <property name="label" value="partition_v"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="12" y="0" width="8" height="32"/>
  </objectgroup>
 </tile>
 <tile id="57">
  <properties>
   <property name="label" value="pillar"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="58">
  <properties>
   <property name="label" value="fence"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="59">
  <properties>
   <property name="label" value="desk_n"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="60">
  <properties>
   <property name="label" value="desk_e"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="61">
  <properties>
   <property name="label" value="desk_s"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="62">
  <properties>
   <property name="label" value="desk_w"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="63">
  <properties>
   <property name="label" value="desk_fallen_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="29" height="32"/>
  </objectgroup>
 </tile>
 <tile id="64">
  <properties>
   <property name="label" value="desk_fallen_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="65">
  <properties>
   <property name="label" value="chair_n"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="label" value="chair_e"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="label" value="chair_s"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="label" value="chair_w"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="label" value="chair_fallen"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="label" value="teacher_desk_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="71">
  <properties>
   <property name="label" value="teacher_desk_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="72">
  <properties>
   <property name="label" value="lectern"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="6" width="24" height="20"/>
  </objectgroup>
 </tile>
 <tile id="73">
  <properties>
   <property name="label" value="board_n_0"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="label" value="board_n_1"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="label" value="board_n_2"/>
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="label" value="board_s_0"/>
  </properties>
 </tile>
 <tile id="77">
  <properties>
   <property name="label" value="board_s_1"/>
  </properties>
 </tile>
 <tile id="78">
  <properties>
   <property name="label" value="board_s_2"/>
  </properties>
 </tile>
 <tile id="79">
  <properties>
   <property name="label" value="board_w_0"/>
  </properties>
 </tile>
 <tile id="80">
  <properties>
   <property name="label" value="board_w_1"/>
  </properties>
 </tile>
 <tile id="81">
  <properties>
   <property name="label" value="board_w_2"/>
  </properties>
 </tile>
 <tile id="82">
  <properties>
   <property name="label" value="board_e_0"/>
  </properties>
 </tile>
 <tile id="83">
  <properties>
   <property name="label" value="board_e_1"/>
  </properties>
 </tile>
 <tile id="84">
  <properties>
   <property name="label" value="board_e_2"/>
  </properties>
 </tile>
 <tile id="85">
  <properties>
   <property name="label" value="locker_n"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="86">
  <properties>
   <property name="label" value="locker_e"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="87">
  <properties>
   <property name="label" value="locker_s"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="88">
  <properties>
   <property name="label" value="locker_w"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="89">
  <properties>
   <property name="label" value="shoe_rack_n"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="90">
  <properties>
   <property name="label" value="shoe_rack_e"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="91">
  <properties>
   <property name="label" value="shoe_rack_s"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="92">
  <properties>
   <property name="label" value="shoe_rack_w"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="93">
  <properties>
   <property name="label" value="bookshelf_n"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="22"/>
  </objectgroup>
 </tile>
 <tile id="94">
  <properties>
   <property name="label" value="bookshelf_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="0" width="22" height="32"/>
  </objectgroup>
 </tile>
 <tile id="95">
  <properties>
   <property name="label" value="bookshelf_s"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="22"/>
  </objectgroup>
 </tile>
 <tile id="96">
  <properties>
   <property name="label" value="bookshelf_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="22" height="32"/>
  </objectgroup>
 </tile>
 <tile id="97">
  <properties>
   <property name="label" value="notice_n"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="label" value="notice_e"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="label" value="notice_s"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="label" value="notice_w"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="label" value="trash_bin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="6" width="20" height="20"/>
  </objectgroup>
 </tile>
 <tile id="102">
  <properties>
   <property name="label" value="extinguisher"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="label" value="vending_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="29"/>
  </objectgroup>
  <animation>
   <frame tileid="103" duration="4100"/>
   <frame tileid="361" duration="150"/>
  </animation>
 </tile>
 <tile id="104">
  <properties>
   <property name="label" value="vending_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="29"/>
  </objectgroup>
  <animation>
   <frame tileid="104" duration="5300"/>
   <frame tileid="362" duration="110"/>
  </animation>
 </tile>
 <tile id="105">
  <properties>
   <property name="label" value="water_purifier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="1" width="20" height="26"/>
  </objectgroup>
 </tile>
 <tile id="106">
  <properties>
   <property name="label" value="plant"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="3" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="107">
  <properties>
   <property name="label" value="bench_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="108">
  <properties>
   <property name="label" value="bench_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="109">
  <properties>
   <property name="label" value="lab_bench_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="110">
  <properties>
   <property name="label" value="lab_bench_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="111">
  <properties>
   <property name="label" value="lab_bench_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="112">
  <properties>
   <property name="label" value="lab_sink"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="113">
  <properties>
   <property name="label" value="lab_glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="114">
  <properties>
   <property name="label" value="fume_hood"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="115">
  <properties>
   <property name="label" value="cage"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="3" width="30" height="25"/>
  </objectgroup>
 </tile>
 <tile id="116">
  <properties>
   <property name="label" value="skeleton"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="6" width="21" height="21"/>
  </objectgroup>
 </tile>
 <tile id="117">
  <properties>
   <property name="label" value="bed_head"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="1" width="26" height="31"/>
  </objectgroup>
 </tile>
 <tile id="118">
  <properties>
   <property name="label" value="bed_foot"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="26" height="30"/>
  </objectgroup>
 </tile>
 <tile id="119">
  <properties>
   <property name="label" value="curtain_v"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="0" width="12" height="32"/>
  </objectgroup>
 </tile>
 <tile id="120">
  <properties>
   <property name="label" value="curtain_h"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="12"/>
  </objectgroup>
 </tile>
 <tile id="121">
  <properties>
   <property name="label" value="medicine_cabinet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="26"/>
  </objectgroup>
 </tile>
 <tile id="122">
  <properties>
   <property name="label" value="console_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="123">
  <properties>
   <property name="label" value="console_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="124">
  <properties>
   <property name="label" value="console_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="125">
  <properties>
   <property name="label" value="microphone"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="6" width="24" height="20"/>
  </objectgroup>
 </tile>
 <tile id="126">
  <properties>
   <property name="label" value="speaker"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="3" width="24" height="26"/>
  </objectgroup>
 </tile>
 <tile id="127">
  <properties>
   <property name="label" value="rack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="128">
  <properties>
   <property name="label" value="table_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="129">
  <properties>
   <property name="label" value="table_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="130">
  <properties>
   <property name="label" value="table_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="131">
  <properties>
   <property name="label" value="stool"/>
  </properties>
 </tile>
 <tile id="132">
  <properties>
   <property name="label" value="counter_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="133">
  <properties>
   <property name="label" value="counter_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="134">
  <properties>
   <property name="label" value="counter_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="135">
  <properties>
   <property name="label" value="stove"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="136">
  <properties>
   <property name="label" value="kitchen_sink"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="137">
  <properties>
   <property name="label" value="fridge"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="138">
  <properties>
   <property name="label" value="tray_rack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="1" width="26" height="28"/>
  </objectgroup>
 </tile>
 <tile id="139">
  <properties>
   <property name="label" value="toilet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="0" width="18" height="28"/>
  </objectgroup>
 </tile>
 <tile id="140">
  <properties>
   <property name="label" value="urinal"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="0" width="18" height="19"/>
  </objectgroup>
 </tile>
 <tile id="141">
  <properties>
   <property name="label" value="basin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="19"/>
  </objectgroup>
 </tile>
 <tile id="142">
  <properties>
   <property name="label" value="mop_bucket"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="6" width="20" height="21"/>
  </objectgroup>
 </tile>
 <tile id="143">
  <properties>
   <property name="label" value="mat_0"/>
  </properties>
 </tile>
 <tile id="144">
  <properties>
   <property name="label" value="mat_1"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="label" value="vault_box"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="5" width="30" height="24"/>
  </objectgroup>
 </tile>
 <tile id="146">
  <properties>
   <property name="label" value="ball_cage"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="147">
  <properties>
   <property name="label" value="ball"/>
  </properties>
 </tile>
 <tile id="148">
  <properties>
   <property name="label" value="stage_edge"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="149">
  <properties>
   <property name="label" value="office_desk_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="150">
  <properties>
   <property name="label" value="office_desk_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="151">
  <properties>
   <property name="label" value="filing_cabinet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="0" width="24" height="28"/>
  </objectgroup>
 </tile>
 <tile id="152">
  <properties>
   <property name="label" value="copier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="26"/>
  </objectgroup>
 </tile>
 <tile id="153">
  <properties>
   <property name="label" value="boxes"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="154">
  <properties>
   <property name="label" value="sofa_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="155">
  <properties>
   <property name="label" value="sofa_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="156">
  <properties>
   <property name="label" value="bush"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="30" height="28"/>
  </objectgroup>
 </tile>
 <tile id="157">
  <properties>
   <property name="label" value="bus_stop"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="7" width="18" height="18"/>
  </objectgroup>
 </tile>
 <tile id="158">
  <properties>
   <property name="label" value="blood_0"/>
  </properties>
 </tile>
 <tile id="159">
  <properties>
   <property name="label" value="blood_1"/>
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="label" value="blood_2"/>
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="label" value="blood_3"/>
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="label" value="papers_0"/>
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="label" value="papers_1"/>
  </properties>
 </tile>
 <tile id="164">
  <properties>
   <property name="label" value="papers_2"/>
  </properties>
 </tile>
 <tile id="165">
  <properties>
   <property name="label" value="glass_0"/>
  </properties>
 </tile>
 <tile id="166">
  <properties>
   <property name="label" value="glass_1"/>
  </properties>
 </tile>
 <tile id="167">
  <properties>
   <property name="label" value="bag"/>
  </properties>
 </tile>
 <tile id="168">
  <properties>
   <property name="label" value="shoe"/>
  </properties>
 </tile>
 <tile id="169">
  <properties>
   <property name="label" value="puddle"/>
  </properties>
 </tile>
 <tile id="170">
  <properties>
   <property name="label" value="sign_class"/>
  </properties>
 </tile>
 <tile id="171">
  <properties>
   <property name="label" value="sign_exit"/>
  </properties>
  <animation>
   <frame tileid="171" duration="2400"/>
   <frame tileid="360" duration="160"/>
   <frame tileid="171" duration="500"/>
   <frame tileid="360" duration="120"/>
  </animation>
 </tile>
 <tile id="172">
  <properties>
   <property name="label" value="hoop_n"/>
  </properties>
 </tile>
 <tile id="173">
  <properties>
   <property name="label" value="hoop_s"/>
  </properties>
 </tile>
 <tile id="174">
  <properties>
   <property name="label" value="lamp_off"/>
  </properties>
 </tile>
 <tile id="175">
  <properties>
   <property name="label" value="tree"/>
  </properties>
 </tile>
 <tile id="176">
  <properties>
   <property name="label" value="floor_stage_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="177" probability="0.15">
  <properties>
   <property name="label" value="floor_stage_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="178">
  <properties>
   <property name="label" value="floor_stand_0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="179" probability="0.15">
  <properties>
   <property name="label" value="floor_stand_1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="180">
  <properties>
   <property name="label" value="floor_cold_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="181" probability="0.15">
  <properties>
   <property name="label" value="floor_cold_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="182">
  <properties>
   <property name="label" value="seats_n_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="183">
  <properties>
   <property name="label" value="seats_n_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="184">
  <properties>
   <property name="label" value="stage_curtain"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="185">
  <properties>
   <property name="label" value="wall_bars"/>
  </properties>
 </tile>
 <tile id="186">
  <properties>
   <property name="label" value="trophy_case"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="23"/>
  </objectgroup>
 </tile>
 <tile id="187">
  <properties>
   <property name="label" value="blanket_0"/>
  </properties>
 </tile>
 <tile id="188">
  <properties>
   <property name="label" value="blanket_1"/>
  </properties>
 </tile>
 <tile id="189">
  <properties>
   <property name="label" value="table_v_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="190">
  <properties>
   <property name="label" value="table_v_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="191">
  <properties>
   <property name="label" value="table_v_2"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="192">
  <properties>
   <property name="label" value="pantry_shelf"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="193">
  <properties>
   <property name="label" value="rice_sacks"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="194">
  <properties>
   <property name="label" value="crates"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="195">
  <properties>
   <property name="label" value="stock_pot"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="196">
  <properties>
   <property name="label" value="tray_spilt"/>
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="label" value="soup_0"/>
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="label" value="soup_1"/>
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="label" value="smear_h"/>
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="label" value="smear_v"/>
  </properties>
 </tile>
 <tile id="201">
  <properties>
   <property name="label" value="hooks"/>
  </properties>
 </tile>
 <tile id="202">
  <properties>
   <property name="label" value="hoop_e"/>
  </properties>
 </tile>
 <tile id="203">
  <properties>
   <property name="label" value="hoop_w"/>
  </properties>
 </tile>
 <tile id="204">
  <properties>
   <property name="label" value="floor_gym_line_t_n"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="205">
  <properties>
   <property name="label" value="floor_gym_line_t_e"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="206">
  <properties>
   <property name="label" value="floor_gym_line_t_s"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="207">
  <properties>
   <property name="label" value="floor_gym_line_t_w"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="label" value="roof_0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="209" probability="0.15">
  <properties>
   <property name="label" value="roof_1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="210" probability="0.15">
  <properties>
   <property name="label" value="roof_2"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="211" probability="0.15">
  <properties>
   <property name="label" value="roof_3"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="label" value="floor_deck_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="213" probability="0.15">
  <properties>
   <property name="label" value="floor_deck_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="label" value="grating_h"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="215">
  <properties>
   <property name="label" value="grating_v"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="216">
  <properties>
   <property name="label" value="drop_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="217">
  <properties>
   <property name="label" value="drop_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="218">
  <properties>
   <property name="label" value="drop_2"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="219">
  <properties>
   <property name="label" value="drop_3"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="220">
  <properties>
   <property name="label" value="drop_lamp"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="221">
  <properties>
   <property name="label" value="facade_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="222">
  <properties>
   <property name="label" value="facade_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="223">
  <properties>
   <property name="label" value="facade_2"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="224">
  <properties>
   <property name="label" value="parapet_00"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="28"/>
  </objectgroup>
 </tile>
 <tile id="225">
  <properties>
   <property name="label" value="parapet_01"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="226">
  <properties>
   <property name="label" value="parapet_02"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="30" height="28"/>
  </objectgroup>
 </tile>
 <tile id="227">
  <properties>
   <property name="label" value="parapet_03"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="228">
  <properties>
   <property name="label" value="parapet_04"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="229">
  <properties>
   <property name="label" value="parapet_05"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="32"/>
  </objectgroup>
 </tile>
 <tile id="230">
  <properties>
   <property name="label" value="parapet_06"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="231">
  <properties>
   <property name="label" value="parapet_07"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="32"/>
  </objectgroup>
 </tile>
 <tile id="232">
  <properties>
   <property name="label" value="parapet_08"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="30" height="28"/>
  </objectgroup>
 </tile>
 <tile id="233">
  <properties>
   <property name="label" value="parapet_09"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="234">
  <properties>
   <property name="label" value="parapet_10"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="235">
  <properties>
   <property name="label" value="parapet_11"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="236">
  <properties>
   <property name="label" value="parapet_12"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="237">
  <properties>
   <property name="label" value="parapet_13"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="32"/>
  </objectgroup>
 </tile>
 <tile id="238">
  <properties>
   <property name="label" value="parapet_14"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="239">
  <properties>
   <property name="label" value="parapet_15"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="240">
  <properties>
   <property name="label" value="vent"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="26"/>
  </objectgroup>
 </tile>
 <tile id="241">
  <properties>
   <property name="label" value="duct_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="242">
  <properties>
   <property name="label" value="duct_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="27" height="32"/>
  </objectgroup>
 </tile>
 <tile id="243">
  <properties>
   <property name="label" value="duct_box"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="244">
  <properties>
   <property name="label" value="pipe_h"/>
  </properties>
 </tile>
 <tile id="245">
  <properties>
   <property name="label" value="pipe_v"/>
  </properties>
 </tile>
 <tile id="246">
  <properties>
   <property name="label" value="planter"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="247">
  <properties>
   <property name="label" value="shrub_tub"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="248">
  <properties>
   <property name="label" value="solar_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="249">
  <properties>
   <property name="label" value="solar_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="250">
  <properties>
   <property name="label" value="solar_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="251">
  <properties>
   <property name="label" value="fire_barrel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="3" width="26" height="26"/>
  </objectgroup>
  <animation>
   <frame tileid="251" duration="260"/>
   <frame tileid="363" duration="210"/>
  </animation>
 </tile>
 <tile id="252">
  <properties>
   <property name="label" value="dish"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="30" height="27"/>
  </objectgroup>
 </tile>
 <tile id="253">
  <properties>
   <property name="label" value="line_post"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="0" width="12" height="32"/>
  </objectgroup>
 </tile>
 <tile id="254">
  <properties>
   <property name="label" value="sheet_0"/>
  </properties>
 </tile>
 <tile id="255">
  <properties>
   <property name="label" value="sheet_1"/>
  </properties>
 </tile>
 <tile id="256">
  <properties>
   <property name="label" value="beacon"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="8" width="16" height="16"/>
  </objectgroup>
  <animation>
   <frame tileid="256" duration="900"/>
   <frame tileid="364" duration="700"/>
  </animation>
 </tile>
 <tile id="257">
  <properties>
   <property name="label" value="gate_post"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="2" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="258">
  <properties>
   <property name="label" value="gym_emblem_00"/>
  </properties>
 </tile>
 <tile id="259">
  <properties>
   <property name="label" value="gym_emblem_01"/>
  </properties>
 </tile>
 <tile id="260">
  <properties>
   <property name="label" value="gym_emblem_02"/>
  </properties>
 </tile>
 <tile id="261">
  <properties>
   <property name="label" value="gym_emblem_03"/>
  </properties>
 </tile>
 <tile id="262">
  <properties>
   <property name="label" value="gym_emblem_04"/>
  </properties>
 </tile>
 <tile id="263">
  <properties>
   <property name="label" value="gym_emblem_10"/>
  </properties>
 </tile>
 <tile id="264">
  <properties>
   <property name="label" value="gym_emblem_11"/>
  </properties>
 </tile>
 <tile id="265">
  <properties>
   <property name="label" value="gym_emblem_12"/>
  </properties>
 </tile>
 <tile id="266">
  <properties>
   <property name="label" value="gym_emblem_13"/>
  </properties>
 </tile>
 <tile id="267">
  <properties>
   <property name="label" value="gym_emblem_14"/>
  </properties>
 </tile>
 <tile id="268">
  <properties>
   <property name="label" value="gym_emblem_20"/>
  </properties>
 </tile>
 <tile id="269">
  <properties>
   <property name="label" value="gym_emblem_21"/>
  </properties>
 </tile>
 <tile id="270">
  <properties>
   <property name="label" value="gym_emblem_22"/>
  </properties>
 </tile>
 <tile id="271">
  <properties>
   <property name="label" value="gym_emblem_23"/>
  </properties>
 </tile>
 <tile id="272">
  <properties>
   <property name="label" value="gym_emblem_24"/>
  </properties>
 </tile>
 <tile id="273">
  <properties>
   <property name="label" value="gym_emblem_30"/>
  </properties>
 </tile>
 <tile id="274">
  <properties>
   <property name="label" value="gym_emblem_31"/>
  </properties>
 </tile>
 <tile id="275">
  <properties>
   <property name="label" value="gym_emblem_32"/>
  </properties>
 </tile>
 <tile id="276">
  <properties>
   <property name="label" value="gym_emblem_33"/>
  </properties>
 </tile>
 <tile id="277">
  <properties>
   <property name="label" value="gym_emblem_34"/>
  </properties>
 </tile>
 <tile id="278">
  <properties>
   <property name="label" value="gym_emblem_40"/>
  </properties>
 </tile>
 <tile id="279">
  <properties>
   <property name="label" value="gym_emblem_41"/>
  </properties>
 </tile>
 <tile id="280">
  <properties>
   <property name="label" value="gym_emblem_42"/>
  </properties>
 </tile>
 <tile id="281">
  <properties>
   <property name="label" value="gym_emblem_43"/>
  </properties>
 </tile>
 <tile id="282">
  <properties>
   <property name="label" value="gym_emblem_44"/>
  </properties>
 </tile>
 <tile id="283">
  <properties>
   <property name="label" value="scoreboard_00"/>
  </properties>
 </tile>
 <tile id="284">
  <properties>
   <property name="label" value="scoreboard_01"/>
  </properties>
 </tile>
 <tile id="285">
  <properties>
   <property name="label" value="scoreboard_02"/>
  </properties>
 </tile>
 <tile id="286">
  <properties>
   <property name="label" value="piano_00"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="5" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="287">
  <properties>
   <property name="label" value="piano_01"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="27" height="27"/>
  </objectgroup>
 </tile>
 <tile id="288">
  <properties>
   <property name="label" value="piano_10"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="0" width="26" height="30"/>
  </objectgroup>
 </tile>
 <tile id="289">
  <properties>
   <property name="label" value="piano_11"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="27" height="30"/>
  </objectgroup>
 </tile>
 <tile id="290">
  <properties>
   <property name="label" value="menu_board_00"/>
  </properties>
 </tile>
 <tile id="291">
  <properties>
   <property name="label" value="menu_board_01"/>
  </properties>
 </tile>
 <tile id="292">
  <properties>
   <property name="label" value="menu_board_02"/>
  </properties>
 </tile>
 <tile id="293">
  <properties>
   <property name="label" value="tray_return_00"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="294">
  <properties>
   <property name="label" value="tray_return_01"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="295">
  <properties>
   <property name="label" value="helipad_00"/>
  </properties>
 </tile>
 <tile id="296">
  <properties>
   <property name="label" value="helipad_01"/>
  </properties>
 </tile>
 <tile id="297">
  <properties>
   <property name="label" value="helipad_02"/>
  </properties>
 </tile>
 <tile id="298">
  <properties>
   <property name="label" value="helipad_03"/>
  </properties>
 </tile>
 <tile id="299">
  <properties>
   <property name="label" value="helipad_04"/>
  </properties>
 </tile>
 <tile id="300">
  <properties>
   <property name="label" value="helipad_10"/>
  </properties>
 </tile>
 <tile id="301">
  <properties>
   <property name="label" value="helipad_11"/>
  </properties>
 </tile>
 <tile id="302">
  <properties>
   <property name="label" value="helipad_12"/>
  </properties>
 </tile>
 <tile id="303">
  <properties>
   <property name="label" value="helipad_13"/>
  </properties>
 </tile>
 <tile id="304">
  <properties>
   <property name="label" value="helipad_14"/>
  </properties>
 </tile>
 <tile id="305">
  <properties>
   <property name="label" value="helipad_20"/>
  </properties>
 </tile>
 <tile id="306">
  <properties>
   <property name="label" value="helipad_21"/>
  </properties>
 </tile>
 <tile id="307">
  <properties>
   <property name="label" value="helipad_22"/>
  </properties>
 </tile>
 <tile id="308">
  <properties>
   <property name="label" value="helipad_23"/>
  </properties>
 </tile>
 <tile id="309">
  <properties>
   <property name="label" value="helipad_24"/>
  </properties>
 </tile>
 <tile id="310">
  <properties>
   <property name="label" value="helipad_30"/>
  </properties>
 </tile>
 <tile id="311">
  <properties>
   <property name="label" value="helipad_31"/>
  </properties>
 </tile>
 <tile id="312">
  <properties>
   <property name="label" value="helipad_32"/>
  </properties>
 </tile>
 <tile id="313">
  <properties>
   <property name="label" value="helipad_33"/>
  </properties>
 </tile>
 <tile id="314">
  <properties>
   <property name="label" value="helipad_34"/>
  </properties>
 </tile>
 <tile id="315">
  <properties>
   <property name="label" value="helipad_40"/>
  </properties>
 </tile>
 <tile id="316">
  <properties>
   <property name="label" value="helipad_41"/>
  </properties>
 </tile>
 <tile id="317">
  <properties>
   <property name="label" value="helipad_42"/>
  </properties>
 </tile>
 <tile id="318">
  <properties>
   <property name="label" value="helipad_43"/>
  </properties>
 </tile>
 <tile id="319">
  <properties>
   <property name="label" value="helipad_44"/>
  </properties>
 </tile>
 <tile id="320">
  <properties>
   <property name="label" value="sos_00"/>
  </properties>
 </tile>
 <tile id="321">
  <properties>
   <property name="label" value="sos_01"/>
  </properties>
 </tile>
 <tile id="322">
  <properties>
   <property name="label" value="sos_02"/>
  </properties>
 </tile>
 <tile id="323">
  <properties>
   <property name="label" value="sos_03"/>
  </properties>
 </tile>
 <tile id="324">
  <properties>
   <property name="label" value="sos_04"/>
  </properties>
 </tile>
 <tile id="325">
  <properties>
   <property name="label" value="sos_05"/>
  </properties>
 </tile>
 <tile id="326">
  <properties>
   <property name="label" value="sos_10"/>
  </properties>
 </tile>
 <tile id="327">
  <properties>
   <property name="label" value="sos_11"/>
  </properties>
 </tile>
 <tile id="328">
  <properties>
   <property name="label" value="sos_12"/>
  </properties>
 </tile>
 <tile id="329">
  <properties>
   <property name="label" value="sos_13"/>
  </properties>
 </tile>
 <tile id="330">
  <properties>
   <property name="label" value="sos_14"/>
  </properties>
 </tile>
 <tile id="331">
  <properties>
   <property name="label" value="sos_15"/>
  </properties>
 </tile>
 <tile id="332">
  <properties>
   <property name="label" value="water_tank_00"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="5" width="29" height="27"/>
  </objectgroup>
 </tile>
 <tile id="333">
  <properties>
   <property name="label" value="water_tank_01"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="334">
  <properties>
   <property name="label" value="water_tank_02"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="29" height="27"/>
  </objectgroup>
 </tile>
 <tile id="335">
  <properties>
   <property name="label" value="water_tank_10"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="29" height="32"/>
  </objectgroup>
 </tile>
 <tile id="336">
  <properties>
   <property name="label" value="water_tank_11"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="337">
  <properties>
   <property name="label" value="water_tank_12"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="29" height="32"/>
  </objectgroup>
 </tile>
 <tile id="338">
  <properties>
   <property name="label" value="water_tank_20"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="29" height="31"/>
  </objectgroup>
 </tile>
 <tile id="339">
  <properties>
   <property name="label" value="water_tank_21"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="340">
  <properties>
   <property name="label" value="water_tank_22"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="29" height="31"/>
  </objectgroup>
 </tile>
 <tile id="341">
  <properties>
   <property name="label" value="ac_unit_00"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="3" width="30" height="29"/>
  </objectgroup>
 </tile>
 <tile id="342">
  <properties>
   <property name="label" value="ac_unit_01"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="30" height="29"/>
  </objectgroup>
 </tile>
 <tile id="343">
  <properties>
   <property name="label" value="ac_unit_10"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="344">
  <properties>
   <property name="label" value="ac_unit_11"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="345">
  <properties>
   <property name="label" value="skylight_00"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="346">
  <properties>
   <property name="label" value="skylight_01"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="347">
  <properties>
   <property name="label" value="skylight_02"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="348">
  <properties>
   <property name="label" value="skylight_10"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="349">
  <properties>
   <property name="label" value="skylight_11"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="31"/>
  </objectgroup>
 </tile>
 <tile id="350">
  <properties>
   <property name="label" value="skylight_12"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="351">
  <properties>
   <property name="label" value="mast_00"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="352">
  <properties>
   <property name="label" value="mast_01"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="17" width="32" height="15"/>
  </objectgroup>
 </tile>
 <tile id="353">
  <properties>
   <property name="label" value="mast_02"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="354">
  <properties>
   <property name="label" value="mast_10"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="0" width="15" height="32"/>
  </objectgroup>
 </tile>
 <tile id="355">
  <properties>
   <property name="label" value="mast_11"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="356">
  <properties>
   <property name="label" value="mast_12"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="15" height="32"/>
  </objectgroup>
 </tile>
 <tile id="357">
  <properties>
   <property name="label" value="mast_20"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="358">
  <properties>
   <property name="label" value="mast_21"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="359">
  <properties>
   <property name="label" value="mast_22"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="360">
  <properties>
   <property name="label" value="sign_exit_dim"/>
  </properties>
 </tile>
 <tile id="361">
  <properties>
   <property name="label" value="vending_0_dim"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="29"/>
  </objectgroup>
 </tile>
 <tile id="362">
  <properties>
   <property name="label" value="vending_1_dim"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="29"/>
  </objectgroup>
 </tile>
 <tile id="363">
  <properties>
   <property name="label" value="fire_barrel_turned"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="3" width="26" height="26"/>
  </objectgroup>
 </tile>
 <tile id="364">
  <properties>
   <property name="label" value="beacon_out"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="8" width="16" height="16"/>
  </objectgroup>
 </tile>
 <wangsets>
  <wangset name="Walls" type="edge" tile="45">
   <wangcolor name="Wall" color="#c8a064" tile="45" probability="1"/>
   <wangtile tileid="36" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="37" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="38" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="39" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="40" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="41" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="42" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="43" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="44" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="45" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="46" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="47" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="48" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="49" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="50" wangid="1,0,1,0,1,0,1,0"/>
   <wangtile tileid="51" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="52" wangid="1,0,0,0,1,0,0,0"/>
  </wangset>
  <wangset name="Parapets" type="edge" tile="234">
   <wangcolor name="Parapet" color="#c8a064" tile="234" probability="1"/>
   <wangtile tileid="225" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="226" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="227" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="228" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="229" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="230" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="231" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="232" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="233" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="234" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="235" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="236" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="237" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="238" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="239" wangid="1,0,1,0,1,0,1,0"/>
  </wangset>
  <wangset name="Floors" type="corner" tile="0">
   <wangcolor name="Wood" color="#c8a064" tile="0" probability="1"/>
   <wangcolor name="Corridor" color="#96a0aa" tile="4" probability="1"/>
   <wangcolor name="Tile" color="#64a0c8" tile="8" probability="1"/>
   <wangcolor name="Gym" color="#c86432" tile="11" probability="1"/>
   <wangcolor name="Cafeteria" color="#64c896" tile="20" probability="1"/>
   <wangcolor name="Ground" color="#a0784b" tile="23" probability="1"/>
   <wangcolor name="Pavement" color="#787d82" tile="26" probability="1"/>
   <wangcolor name="Stage" color="#c864a0" tile="176" probability="1"/>
   <wangcolor name="Stand" color="#a0c832" tile="178" probability="1"/>
   <wangcolor name="Cold" color="#6464c8" tile="180" probability="1"/>
   <wangcolor name="Roof" color="#c8a064" tile="208" probability="1"/>
   <wangcolor name="Deck" color="#96a0aa" tile="212" probability="1"/>
   <wangtile tileid="0" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="1" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="2" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="3" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="4" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="5" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="6" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="7" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="8" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="9" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="10" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="11" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="12" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="13" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="20" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="21" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="22" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="23" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="24" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="25" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="26" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="27" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="28" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="176" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="177" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="178" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="179" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="180" wangid="0,10,0,10,0,10,0,10"/>
   <wangtile tileid="181" wangid="0,10,0,10,0,10,0,10"/>
   <wangtile tileid="208" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="209" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="210" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="211" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="212" wangid="0,12,0,12,0,12,0,12"/>
   <wangtile tileid="213" wangid="0,12,0,12,0,12,0,12"/>
  </wangset>
 </wangsets>
</tileset>
